/* @web/test-runner snapshot v1 */
export const snapshots = {};

snapshots["sentences"] = 
`## acts, en
{
  "error_bad_request": "Something on this page was asked in the wrong way.",
  "error_unauthenticated": "Sign in to see this.",
  "error_forbidden": "You may not see this.",
  "error_not_found": "This was not found.",
  "error_conflict": "This was changed elsewhere in the meantime.",
  "error_gone": "This is no longer here.",
  "error_precondition_failed": "This was changed elsewhere in the meantime.",
  "error_too_large": "This is too large.",
  "error_invalid": "This is not accepted here.",
  "error_too_many_requests": "Too much is asked at the moment.",
  "error_internal": "Something went wrong on our side.",
  "error_unavailable": "This is not available at the moment.",
  "error_timeout": "The answer took too long.",
  "error_offline": "You are offline.",
  "error_bad_response": "The answer could not be read.",
  "error_unsupported": "This cannot be done here.",
  "error_misconfigured": "This part of the page is not set up yet.",
  "error_aborted": "This was called off.",
  "retry": "Try again",
  "sign_in": "Sign in",
  "as_of": "As of {time}",
  "more": "Show more",
  "versions": "How it read before",
  "actions": "More actions",
  "edit": "Edit",
  "remove": "Delete",
  "pin": "Pin",
  "unpin": "Unpin",
  "announce": "Mark as announcement",
  "unannounce": "No longer an announcement",
  "report": "Report",
  "recommend": "Recommend",
  "unrecommend": "Take back the recommendation",
  "recommendations": {
    "one": "{n} recommendation",
    "other": "{n} recommendations"
  },
  "recommended": "You recommend this.",
  "unrecommended": "You no longer recommend this.",
  "copy_link": "Copy link",
  "copied": "The link is copied.",
  "removed": "Deleted.",
  "undo": "Undo",
  "reason": "What is wrong with it?",
  "send_report": "Send report",
  "reported": "Thank you. Those who look after this place will see it.",
  "loading": "Loading …",
  "close": "Close",
  "cancel": "Cancel",
  "discard": "Discard",
  "refused": "This was not done. {reason}",
  "pin_limit": "As many posts are pinned here as can be. Unpin another one first."
}
## acts, fr
{
  "error_bad_request": "Cette page a posé une question mal formée.",
  "error_unauthenticated": "Connectez-vous pour voir ceci.",
  "error_forbidden": "Vous n’avez pas accès à ceci.",
  "error_not_found": "Introuvable.",
  "error_conflict": "Ceci a été modifié ailleurs entre-temps.",
  "error_gone": "Ceci n’existe plus.",
  "error_precondition_failed": "Ceci a été modifié ailleurs entre-temps.",
  "error_too_large": "C’est trop volumineux.",
  "error_invalid": "Ceci n’est pas accepté ici.",
  "error_too_many_requests": "Trop de demandes en ce moment.",
  "error_internal": "Une erreur s’est produite de notre côté.",
  "error_unavailable": "Indisponible pour le moment.",
  "error_timeout": "La réponse a trop tardé.",
  "error_offline": "Vous êtes hors ligne.",
  "error_bad_response": "La réponse est illisible.",
  "error_unsupported": "Ce n’est pas possible ici.",
  "error_misconfigured": "Cette partie de la page n’est pas encore configurée.",
  "error_aborted": "L’opération a été annulée.",
  "retry": "Réessayer",
  "sign_in": "Se connecter",
  "as_of": "État à {time}",
  "more": "Afficher la suite",
  "versions": "Versions précédentes",
  "actions": "Autres actions",
  "edit": "Modifier",
  "remove": "Supprimer",
  "pin": "Épingler",
  "unpin": "Désépingler",
  "announce": "Marquer comme annonce",
  "unannounce": "N’est plus une annonce",
  "report": "Signaler",
  "recommend": "Recommander",
  "unrecommend": "Retirer la recommandation",
  "recommendations": {
    "one": "{n} recommandation",
    "other": "{n} recommandations"
  },
  "recommended": "Vous recommandez ceci.",
  "unrecommended": "Vous ne recommandez plus ceci.",
  "copy_link": "Copier le lien",
  "copied": "Le lien est copié.",
  "removed": "Supprimé.",
  "undo": "Rétablir",
  "reason": "Quel est le problème ?",
  "send_report": "Envoyer le signalement",
  "reported": "Merci. Les responsables de cet espace en seront informés.",
  "loading": "Chargement …",
  "close": "Fermer",
  "cancel": "Annuler",
  "discard": "Abandonner",
  "refused": "Ceci n’a pas été fait. {reason}",
  "pin_limit": "Le nombre maximal de publications est épinglé ici. Désépinglez-en une d’abord."
}
## acts, de
{
  "error_bad_request": "Diese Seite hat falsch gefragt.",
  "error_unauthenticated": "Melden Sie sich an, um dies zu sehen.",
  "error_forbidden": "Sie haben hierauf keinen Zugriff.",
  "error_not_found": "Nicht gefunden.",
  "error_conflict": "Dies wurde inzwischen anderswo geändert.",
  "error_gone": "Dies gibt es nicht mehr.",
  "error_precondition_failed": "Dies wurde inzwischen anderswo geändert.",
  "error_too_large": "Dies ist zu groß.",
  "error_invalid": "Dies wird hier nicht angenommen.",
  "error_too_many_requests": "Im Moment wird zu viel angefragt.",
  "error_internal": "Bei uns ist etwas schiefgegangen.",
  "error_unavailable": "Im Moment nicht verfügbar.",
  "error_timeout": "Die Antwort hat zu lange gedauert.",
  "error_offline": "Sie sind offline.",
  "error_bad_response": "Die Antwort war nicht lesbar.",
  "error_unsupported": "Das geht hier nicht.",
  "error_misconfigured": "Dieser Teil der Seite ist noch nicht eingerichtet.",
  "error_aborted": "Der Vorgang wurde abgebrochen.",
  "retry": "Erneut versuchen",
  "sign_in": "Anmelden",
  "as_of": "Stand: {time}",
  "more": "Mehr anzeigen",
  "versions": "Frühere Fassungen",
  "actions": "Weitere Aktionen",
  "edit": "Bearbeiten",
  "remove": "Löschen",
  "pin": "Anheften",
  "unpin": "Loslösen",
  "announce": "Als Ankündigung kennzeichnen",
  "unannounce": "Keine Ankündigung mehr",
  "report": "Melden",
  "recommend": "Empfehlen",
  "unrecommend": "Empfehlung zurücknehmen",
  "recommendations": {
    "one": "{n} Empfehlung",
    "other": "{n} Empfehlungen"
  },
  "recommended": "Sie empfehlen dies.",
  "unrecommended": "Sie empfehlen dies nicht mehr.",
  "copy_link": "Link kopieren",
  "copied": "Der Link ist kopiert.",
  "removed": "Gelöscht.",
  "undo": "Rückgängig",
  "reason": "Was stimmt damit nicht?",
  "send_report": "Meldung senden",
  "reported": "Danke. Wer diesen Ort betreut, wird es sehen.",
  "loading": "Wird geladen …",
  "close": "Schließen",
  "cancel": "Abbrechen",
  "discard": "Verwerfen",
  "refused": "Das wurde nicht ausgeführt. {reason}",
  "pin_limit": "Hier sind schon so viele Beiträge angeheftet wie möglich. Lösen Sie zuerst einen anderen."
}
## acts, es
{
  "error_bad_request": "Esta página ha hecho una petición incorrecta.",
  "error_unauthenticated": "Inicie sesión para ver esto.",
  "error_forbidden": "No tiene acceso a esto.",
  "error_not_found": "No se ha encontrado.",
  "error_conflict": "Esto se ha modificado en otro lugar entretanto.",
  "error_gone": "Esto ya no existe.",
  "error_precondition_failed": "Esto se ha modificado en otro lugar entretanto.",
  "error_too_large": "Es demasiado grande.",
  "error_invalid": "Esto no se acepta aquí.",
  "error_too_many_requests": "Hay demasiadas peticiones en este momento.",
  "error_internal": "Algo ha fallado por nuestra parte.",
  "error_unavailable": "No está disponible en este momento.",
  "error_timeout": "La respuesta ha tardado demasiado.",
  "error_offline": "No tiene conexión.",
  "error_bad_response": "No se ha podido leer la respuesta.",
  "error_unsupported": "Eso no es posible aquí.",
  "error_misconfigured": "Esta parte de la página aún no está configurada.",
  "error_aborted": "La operación se ha cancelado.",
  "retry": "Reintentar",
  "sign_in": "Iniciar sesión",
  "as_of": "Actualizado: {time}",
  "more": "Mostrar más",
  "versions": "Versiones anteriores",
  "actions": "Más acciones",
  "edit": "Editar",
  "remove": "Eliminar",
  "pin": "Fijar",
  "unpin": "Dejar de fijar",
  "announce": "Marcar como anuncio",
  "unannounce": "Quitar de los anuncios",
  "report": "Denunciar",
  "recommend": "Recomendar",
  "unrecommend": "Retirar la recomendación",
  "recommendations": {
    "one": "{n} recomendación",
    "other": "{n} recomendaciones"
  },
  "recommended": "Usted recomienda esto.",
  "unrecommended": "Usted ya no recomienda esto.",
  "copy_link": "Copiar enlace",
  "copied": "El enlace se ha copiado.",
  "removed": "Eliminado.",
  "undo": "Deshacer",
  "reason": "¿Qué problema hay?",
  "send_report": "Enviar denuncia",
  "reported": "Gracias. Lo verán quienes cuidan este espacio.",
  "loading": "Cargando …",
  "close": "Cerrar",
  "cancel": "Cancelar",
  "discard": "Descartar",
  "refused": "Esto no se ha hecho. {reason}",
  "pin_limit": "Aquí ya hay tantas publicaciones fijadas como es posible. Quite antes otra."
}
## acts, ar
{
  "error_bad_request": "أرسلت هذه الصفحة طلبًا غير صحيح.",
  "error_unauthenticated": "سجّل الدخول لعرض هذا.",
  "error_forbidden": "لا يمكنك الاطلاع على هذا.",
  "error_not_found": "لم يُعثر على هذا.",
  "error_conflict": "جرى تعديل هذا في مكان آخر في هذه الأثناء.",
  "error_gone": "لم يعد هذا موجودًا.",
  "error_precondition_failed": "جرى تعديل هذا في مكان آخر في هذه الأثناء.",
  "error_too_large": "هذا أكبر من اللازم.",
  "error_invalid": "هذا غير مقبول هنا.",
  "error_too_many_requests": "الطلبات كثيرة جدًا في الوقت الحالي.",
  "error_internal": "حدث خطأ من جانبنا.",
  "error_unavailable": "هذا غير متاح في الوقت الحالي.",
  "error_timeout": "استغرق الرد وقتًا أطول من اللازم.",
  "error_offline": "أنت غير متصل بالشبكة.",
  "error_bad_response": "تعذّرت قراءة الرد.",
  "error_unsupported": "لا يمكن فعل ذلك هنا.",
  "error_misconfigured": "لم يُضبط هذا الجزء من الصفحة بعد.",
  "error_aborted": "أُلغيت العملية.",
  "retry": "أعد المحاولة",
  "sign_in": "تسجيل الدخول",
  "as_of": "حتى {time}",
  "more": "عرض المزيد",
  "versions": "النسخ السابقة",
  "actions": "إجراءات أخرى",
  "edit": "تعديل",
  "remove": "حذف",
  "pin": "تثبيت",
  "unpin": "إلغاء التثبيت",
  "announce": "تمييز كإعلان",
  "unannounce": "إلغاء الإعلان",
  "report": "إبلاغ",
  "recommend": "أوصِ بهذا",
  "unrecommend": "سحب التوصية",
  "recommendations": {
    "one": "توصية واحدة",
    "two": "توصيتان",
    "few": "{n} توصيات",
    "other": "{n} توصية"
  },
  "recommended": "أنت توصي بهذا.",
  "unrecommended": "لم تعد توصي بهذا.",
  "copy_link": "نسخ الرابط",
  "copied": "نُسخ الرابط.",
  "removed": "حُذف.",
  "undo": "تراجع",
  "reason": "ما المشكلة فيه؟",
  "send_report": "إرسال البلاغ",
  "reported": "شكرًا لك. سيطّلع عليه المسؤولون عن هذا المكان.",
  "loading": "جارٍ التحميل …",
  "close": "إغلاق",
  "cancel": "إلغاء",
  "discard": "تجاهل",
  "refused": "لم يُنفذ هذا. {reason}",
  "pin_limit": "ثُبّت هنا أقصى عدد من المنشورات. ألغِ تثبيت منشور آخر أولًا."
}
## asides, en
{
  "show": "Show",
  "hide": "Hide",
  "poll": "Poll",
  "choose_one": "Choose one answer",
  "choose_some": "Choose one answer or more",
  "vote": "Vote",
  "mine": "Your answer",
  "ended": "Closed",
  "ends": "Open until {date}",
  "voters": {
    "one": "{n} person voted",
    "other": "{n} people voted"
  }
}
## asides, fr
{
  "show": "Afficher",
  "hide": "Masquer",
  "poll": "Sondage",
  "choose_one": "Choisissez une réponse",
  "choose_some": "Choisissez une ou plusieurs réponses",
  "vote": "Voter",
  "mine": "Votre réponse",
  "ended": "Clos",
  "ends": "Ouvert jusqu’au {date}",
  "voters": {
    "one": "{n} personne a voté",
    "other": "{n} personnes ont voté"
  }
}
## asides, de
{
  "show": "Anzeigen",
  "hide": "Ausblenden",
  "poll": "Umfrage",
  "choose_one": "Wählen Sie eine Antwort",
  "choose_some": "Wählen Sie eine oder mehrere Antworten",
  "vote": "Abstimmen",
  "mine": "Ihre Antwort",
  "ended": "Beendet",
  "ends": "Offen bis {date}",
  "voters": {
    "one": "{n} Person hat abgestimmt",
    "other": "{n} Personen haben abgestimmt"
  }
}
## asides, es
{
  "show": "Mostrar",
  "hide": "Ocultar",
  "poll": "Encuesta",
  "choose_one": "Elija una respuesta",
  "choose_some": "Elija una o varias respuestas",
  "vote": "Votar",
  "mine": "Su respuesta",
  "ended": "Cerrada",
  "ends": "Abierta hasta el {date}",
  "voters": {
    "one": "Ha votado {n} persona",
    "other": "Han votado {n} personas"
  }
}
## asides, ar
{
  "show": "إظهار",
  "hide": "إخفاء",
  "poll": "استطلاع",
  "choose_one": "اختر إجابة واحدة",
  "choose_some": "اختر إجابة أو أكثر",
  "vote": "تصويت",
  "mine": "إجابتك",
  "ended": "مغلق",
  "ends": "مفتوح حتى {date}",
  "voters": {
    "one": "صوّت شخص واحد",
    "two": "صوّت شخصان",
    "few": "صوّت {n} أشخاص",
    "many": "صوّت {n} شخصًا",
    "other": "صوّت {n} شخص"
  }
}
## calendar file, en
{
  "blocked": "The calendar on {host} cannot be read from this page. That site has to allow it."
}
## calendar file, fr
{
  "blocked": "Cette page ne peut pas lire l’agenda de {host}. Ce site doit l’y autoriser."
}
## calendar file, de
{
  "blocked": "Der Kalender auf {host} kann von dieser Seite nicht gelesen werden. Die andere Website muss es erlauben."
}
## calendar file, es
{
  "blocked": "Esta página no puede leer el calendario de {host}. Ese sitio debe permitirlo."
}
## calendar file, ar
{
  "blocked": "لا يمكن قراءة التقويم على {host} من هذه الصفحة. على ذلك الموقع أن يسمح بذلك."
}
## composer, en
{
  "error_bad_request": "Something on this page was asked in the wrong way.",
  "error_unauthenticated": "Sign in to see this.",
  "error_forbidden": "You may not see this.",
  "error_not_found": "This was not found.",
  "error_conflict": "This was changed elsewhere in the meantime.",
  "error_gone": "This is no longer here.",
  "error_precondition_failed": "This was changed elsewhere in the meantime.",
  "error_too_large": "This is too large.",
  "error_invalid": "This is not accepted here.",
  "error_too_many_requests": "Too much is asked at the moment.",
  "error_internal": "Something went wrong on our side.",
  "error_unavailable": "This is not available at the moment.",
  "error_timeout": "The answer took too long.",
  "error_offline": "You are offline.",
  "error_bad_response": "The answer could not be read.",
  "error_unsupported": "This cannot be done here.",
  "error_misconfigured": "This part of the page is not set up yet.",
  "error_aborted": "This was called off.",
  "retry": "Try again",
  "sign_in": "Sign in",
  "as_of": "As of {time}",
  "ask": "What are you working on?",
  "ask_group": "What is new in {group}?",
  "ask_about": "What do you think of this page?",
  "comment": "Write a comment",
  "edit": "Edit the text",
  "send": "Post",
  "send_comment": "Comment",
  "save": "Save",
  "cancel": "Cancel",
  "left": {
    "one": "{n} character left",
    "other": "{n} characters left"
  },
  "over": {
    "one": "{n} character too many",
    "other": "{n} characters too many"
  },
  "tags": "Hashtags",
  "keys": "{key} to send",
  "refused": "This was not sent. {reason}"
}
## composer, fr
{
  "error_bad_request": "Cette page a posé une question mal formée.",
  "error_unauthenticated": "Connectez-vous pour voir ceci.",
  "error_forbidden": "Vous n’avez pas accès à ceci.",
  "error_not_found": "Introuvable.",
  "error_conflict": "Ceci a été modifié ailleurs entre-temps.",
  "error_gone": "Ceci n’existe plus.",
  "error_precondition_failed": "Ceci a été modifié ailleurs entre-temps.",
  "error_too_large": "C’est trop volumineux.",
  "error_invalid": "Ceci n’est pas accepté ici.",
  "error_too_many_requests": "Trop de demandes en ce moment.",
  "error_internal": "Une erreur s’est produite de notre côté.",
  "error_unavailable": "Indisponible pour le moment.",
  "error_timeout": "La réponse a trop tardé.",
  "error_offline": "Vous êtes hors ligne.",
  "error_bad_response": "La réponse est illisible.",
  "error_unsupported": "Ce n’est pas possible ici.",
  "error_misconfigured": "Cette partie de la page n’est pas encore configurée.",
  "error_aborted": "L’opération a été annulée.",
  "retry": "Réessayer",
  "sign_in": "Se connecter",
  "as_of": "État à {time}",
  "ask": "Sur quoi travaillez-vous ?",
  "ask_group": "Quoi de neuf dans {group} ?",
  "ask_about": "Que pensez-vous de cette page ?",
  "comment": "Écrire un commentaire",
  "edit": "Modifier le texte",
  "send": "Publier",
  "send_comment": "Commenter",
  "save": "Enregistrer",
  "cancel": "Annuler",
  "left": {
    "one": "{n} caractère restant",
    "other": "{n} caractères restants"
  },
  "over": {
    "one": "{n} caractère de trop",
    "other": "{n} caractères de trop"
  },
  "tags": "Mots-dièse",
  "keys": "{key} pour envoyer",
  "refused": "Ceci n’a pas été envoyé. {reason}"
}
## composer, de
{
  "error_bad_request": "Diese Seite hat falsch gefragt.",
  "error_unauthenticated": "Melden Sie sich an, um dies zu sehen.",
  "error_forbidden": "Sie haben hierauf keinen Zugriff.",
  "error_not_found": "Nicht gefunden.",
  "error_conflict": "Dies wurde inzwischen anderswo geändert.",
  "error_gone": "Dies gibt es nicht mehr.",
  "error_precondition_failed": "Dies wurde inzwischen anderswo geändert.",
  "error_too_large": "Dies ist zu groß.",
  "error_invalid": "Dies wird hier nicht angenommen.",
  "error_too_many_requests": "Im Moment wird zu viel angefragt.",
  "error_internal": "Bei uns ist etwas schiefgegangen.",
  "error_unavailable": "Im Moment nicht verfügbar.",
  "error_timeout": "Die Antwort hat zu lange gedauert.",
  "error_offline": "Sie sind offline.",
  "error_bad_response": "Die Antwort war nicht lesbar.",
  "error_unsupported": "Das geht hier nicht.",
  "error_misconfigured": "Dieser Teil der Seite ist noch nicht eingerichtet.",
  "error_aborted": "Der Vorgang wurde abgebrochen.",
  "retry": "Erneut versuchen",
  "sign_in": "Anmelden",
  "as_of": "Stand: {time}",
  "ask": "Woran arbeiten Sie gerade?",
  "ask_group": "Was gibt es Neues in {group}?",
  "ask_about": "Was meinen Sie zu dieser Seite?",
  "comment": "Kommentar schreiben",
  "edit": "Text bearbeiten",
  "send": "Veröffentlichen",
  "send_comment": "Kommentieren",
  "save": "Speichern",
  "cancel": "Abbrechen",
  "left": {
    "one": "Noch {n} Zeichen",
    "other": "Noch {n} Zeichen"
  },
  "over": {
    "one": "{n} Zeichen zu viel",
    "other": "{n} Zeichen zu viel"
  },
  "tags": "Schlagwörter",
  "keys": "{key} zum Senden",
  "refused": "Das wurde nicht gesendet. {reason}"
}
## composer, es
{
  "error_bad_request": "Esta página ha hecho una petición incorrecta.",
  "error_unauthenticated": "Inicie sesión para ver esto.",
  "error_forbidden": "No tiene acceso a esto.",
  "error_not_found": "No se ha encontrado.",
  "error_conflict": "Esto se ha modificado en otro lugar entretanto.",
  "error_gone": "Esto ya no existe.",
  "error_precondition_failed": "Esto se ha modificado en otro lugar entretanto.",
  "error_too_large": "Es demasiado grande.",
  "error_invalid": "Esto no se acepta aquí.",
  "error_too_many_requests": "Hay demasiadas peticiones en este momento.",
  "error_internal": "Algo ha fallado por nuestra parte.",
  "error_unavailable": "No está disponible en este momento.",
  "error_timeout": "La respuesta ha tardado demasiado.",
  "error_offline": "No tiene conexión.",
  "error_bad_response": "No se ha podido leer la respuesta.",
  "error_unsupported": "Eso no es posible aquí.",
  "error_misconfigured": "Esta parte de la página aún no está configurada.",
  "error_aborted": "La operación se ha cancelado.",
  "retry": "Reintentar",
  "sign_in": "Iniciar sesión",
  "as_of": "Actualizado: {time}",
  "ask": "¿En qué está trabajando?",
  "ask_group": "¿Qué hay de nuevo en {group}?",
  "ask_about": "¿Qué opina de esta página?",
  "comment": "Escribir un comentario",
  "edit": "Editar el texto",
  "send": "Publicar",
  "send_comment": "Comentar",
  "save": "Guardar",
  "cancel": "Cancelar",
  "left": {
    "one": "Queda {n} carácter",
    "other": "Quedan {n} caracteres"
  },
  "over": {
    "one": "Sobra {n} carácter",
    "other": "Sobran {n} caracteres"
  },
  "tags": "Etiquetas",
  "keys": "{key} para enviar",
  "refused": "Esto no se ha enviado. {reason}"
}
## composer, ar
{
  "error_bad_request": "أرسلت هذه الصفحة طلبًا غير صحيح.",
  "error_unauthenticated": "سجّل الدخول لعرض هذا.",
  "error_forbidden": "لا يمكنك الاطلاع على هذا.",
  "error_not_found": "لم يُعثر على هذا.",
  "error_conflict": "جرى تعديل هذا في مكان آخر في هذه الأثناء.",
  "error_gone": "لم يعد هذا موجودًا.",
  "error_precondition_failed": "جرى تعديل هذا في مكان آخر في هذه الأثناء.",
  "error_too_large": "هذا أكبر من اللازم.",
  "error_invalid": "هذا غير مقبول هنا.",
  "error_too_many_requests": "الطلبات كثيرة جدًا في الوقت الحالي.",
  "error_internal": "حدث خطأ من جانبنا.",
  "error_unavailable": "هذا غير متاح في الوقت الحالي.",
  "error_timeout": "استغرق الرد وقتًا أطول من اللازم.",
  "error_offline": "أنت غير متصل بالشبكة.",
  "error_bad_response": "تعذّرت قراءة الرد.",
  "error_unsupported": "لا يمكن فعل ذلك هنا.",
  "error_misconfigured": "لم يُضبط هذا الجزء من الصفحة بعد.",
  "error_aborted": "أُلغيت العملية.",
  "retry": "أعد المحاولة",
  "sign_in": "تسجيل الدخول",
  "as_of": "حتى {time}",
  "ask": "على ماذا تعمل الآن؟",
  "ask_group": "ما الجديد في {group}؟",
  "ask_about": "ما رأيك في هذه الصفحة؟",
  "comment": "اكتب تعليقًا",
  "edit": "تعديل النص",
  "send": "نشر",
  "send_comment": "تعليق",
  "save": "حفظ",
  "cancel": "إلغاء",
  "left": {
    "one": "بقي حرف واحد",
    "two": "بقي حرفان",
    "few": "بقيت {n} أحرف",
    "many": "بقي {n} حرفًا",
    "other": "بقي {n} حرف"
  },
  "over": {
    "one": "حرف واحد زائد",
    "two": "حرفان زائدان",
    "few": "{n} أحرف زائدة",
    "many": "{n} حرفًا زائدًا",
    "other": "{n} حرف زائد"
  },
  "tags": "الوسوم",
  "keys": "{key} للإرسال",
  "refused": "لم يُرسل هذا. {reason}"
}
## hashtag cloud, en
{
  "error_bad_request": "Something on this page was asked in the wrong way.",
  "error_unauthenticated": "Sign in to see this.",
  "error_forbidden": "You may not see this.",
  "error_not_found": "This was not found.",
  "error_conflict": "This was changed elsewhere in the meantime.",
  "error_gone": "This is no longer here.",
  "error_precondition_failed": "This was changed elsewhere in the meantime.",
  "error_too_large": "This is too large.",
  "error_invalid": "This is not accepted here.",
  "error_too_many_requests": "Too much is asked at the moment.",
  "error_internal": "Something went wrong on our side.",
  "error_unavailable": "This is not available at the moment.",
  "error_timeout": "The answer took too long.",
  "error_offline": "You are offline.",
  "error_bad_response": "The answer could not be read.",
  "error_unsupported": "This cannot be done here.",
  "error_misconfigured": "This part of the page is not set up yet.",
  "error_aborted": "This was called off.",
  "retry": "Try again",
  "sign_in": "Sign in",
  "as_of": "As of {time}",
  "trends": "Hashtags that stand out",
  "recent": "Hashtags used last",
  "note": "Nothing stands out at the moment. These were used last:",
  "empty": "No hashtags yet",
  "loading": "Loading hashtags",
  "people": {
    "one": "{n} person",
    "other": "{n} people"
  },
  "times": {
    "one": "{people}, {n} time its usual",
    "other": "{people}, {n} times its usual"
  },
  "far": "{people}, more than {n} times its usual",
  "as_usual": "{people}, as usual",
  "less": "{people}, less than usual",
  "fresh": "{people}, newly in use",
  "new": "new",
  "ordinary": "{n} in an ordinary week",
  "used": "last used {date}"
}
## hashtag cloud, fr
{
  "error_bad_request": "Cette page a posé une question mal formée.",
  "error_unauthenticated": "Connectez-vous pour voir ceci.",
  "error_forbidden": "Vous n’avez pas accès à ceci.",
  "error_not_found": "Introuvable.",
  "error_conflict": "Ceci a été modifié ailleurs entre-temps.",
  "error_gone": "Ceci n’existe plus.",
  "error_precondition_failed": "Ceci a été modifié ailleurs entre-temps.",
  "error_too_large": "C’est trop volumineux.",
  "error_invalid": "Ceci n’est pas accepté ici.",
  "error_too_many_requests": "Trop de demandes en ce moment.",
  "error_internal": "Une erreur s’est produite de notre côté.",
  "error_unavailable": "Indisponible pour le moment.",
  "error_timeout": "La réponse a trop tardé.",
  "error_offline": "Vous êtes hors ligne.",
  "error_bad_response": "La réponse est illisible.",
  "error_unsupported": "Ce n’est pas possible ici.",
  "error_misconfigured": "Cette partie de la page n’est pas encore configurée.",
  "error_aborted": "L’opération a été annulée.",
  "retry": "Réessayer",
  "sign_in": "Se connecter",
  "as_of": "État à {time}",
  "trends": "Hashtags qui se démarquent",
  "recent": "Derniers hashtags utilisés",
  "note": "Rien ne se démarque pour le moment. Derniers hashtags utilisés :",
  "empty": "Pas encore de hashtag",
  "loading": "Chargement des hashtags",
  "people": {
    "one": "{n} personne",
    "other": "{n} personnes"
  },
  "times": {
    "one": "{people}, {n} fois plus que d’habitude",
    "other": "{people}, {n} fois plus que d’habitude"
  },
  "far": "{people}, plus de {n} fois plus que d’habitude",
  "as_usual": "{people}, comme d’habitude",
  "less": "{people}, moins que d’habitude",
  "fresh": "{people}, nouvellement utilisé",
  "new": "nouveau",
  "ordinary": "{n} une semaine ordinaire",
  "used": "utilisé pour la dernière fois le {date}"
}
## hashtag cloud, de
{
  "error_bad_request": "Diese Seite hat falsch gefragt.",
  "error_unauthenticated": "Melden Sie sich an, um dies zu sehen.",
  "error_forbidden": "Sie haben hierauf keinen Zugriff.",
  "error_not_found": "Nicht gefunden.",
  "error_conflict": "Dies wurde inzwischen anderswo geändert.",
  "error_gone": "Dies gibt es nicht mehr.",
  "error_precondition_failed": "Dies wurde inzwischen anderswo geändert.",
  "error_too_large": "Dies ist zu groß.",
  "error_invalid": "Dies wird hier nicht angenommen.",
  "error_too_many_requests": "Im Moment wird zu viel angefragt.",
  "error_internal": "Bei uns ist etwas schiefgegangen.",
  "error_unavailable": "Im Moment nicht verfügbar.",
  "error_timeout": "Die Antwort hat zu lange gedauert.",
  "error_offline": "Sie sind offline.",
  "error_bad_response": "Die Antwort war nicht lesbar.",
  "error_unsupported": "Das geht hier nicht.",
  "error_misconfigured": "Dieser Teil der Seite ist noch nicht eingerichtet.",
  "error_aborted": "Der Vorgang wurde abgebrochen.",
  "retry": "Erneut versuchen",
  "sign_in": "Anmelden",
  "as_of": "Stand: {time}",
  "trends": "Auffällige Hashtags",
  "recent": "Zuletzt benutzte Hashtags",
  "note": "Zurzeit fällt nichts auf. Zuletzt benutzt:",
  "empty": "Noch keine Hashtags",
  "loading": "Hashtags werden geladen",
  "people": {
    "one": "{n} Person",
    "other": "{n} Personen"
  },
  "times": {
    "one": "{people}, {n}-mal so viele wie sonst",
    "other": "{people}, {n}-mal so viele wie sonst"
  },
  "far": "{people}, mehr als {n}-mal so viele wie sonst",
  "as_usual": "{people}, wie üblich",
  "less": "{people}, weniger als üblich",
  "fresh": "{people}, neu in Gebrauch",
  "new": "neu",
  "ordinary": "{n} in einer gewöhnlichen Woche",
  "used": "zuletzt benutzt am {date}"
}
## hashtag cloud, es
{
  "error_bad_request": "Esta página ha hecho una petición incorrecta.",
  "error_unauthenticated": "Inicie sesión para ver esto.",
  "error_forbidden": "No tiene acceso a esto.",
  "error_not_found": "No se ha encontrado.",
  "error_conflict": "Esto se ha modificado en otro lugar entretanto.",
  "error_gone": "Esto ya no existe.",
  "error_precondition_failed": "Esto se ha modificado en otro lugar entretanto.",
  "error_too_large": "Es demasiado grande.",
  "error_invalid": "Esto no se acepta aquí.",
  "error_too_many_requests": "Hay demasiadas peticiones en este momento.",
  "error_internal": "Algo ha fallado por nuestra parte.",
  "error_unavailable": "No está disponible en este momento.",
  "error_timeout": "La respuesta ha tardado demasiado.",
  "error_offline": "No tiene conexión.",
  "error_bad_response": "No se ha podido leer la respuesta.",
  "error_unsupported": "Eso no es posible aquí.",
  "error_misconfigured": "Esta parte de la página aún no está configurada.",
  "error_aborted": "La operación se ha cancelado.",
  "retry": "Reintentar",
  "sign_in": "Iniciar sesión",
  "as_of": "Actualizado: {time}",
  "trends": "Etiquetas que destacan",
  "recent": "Últimas etiquetas usadas",
  "note": "Nada destaca en este momento. Últimas etiquetas usadas:",
  "empty": "Todavía no hay etiquetas",
  "loading": "Cargando etiquetas",
  "people": {
    "one": "{n} persona",
    "other": "{n} personas"
  },
  "times": {
    "one": "{people}, {n} vez lo habitual",
    "other": "{people}, {n} veces lo habitual"
  },
  "far": "{people}, más de {n} veces lo habitual",
  "as_usual": "{people}, como de costumbre",
  "less": "{people}, menos de lo habitual",
  "fresh": "{people}, de uso reciente",
  "new": "nueva",
  "ordinary": "{n} en una semana normal",
  "used": "usada por última vez el {date}"
}
## hashtag cloud, ar
{
  "error_bad_request": "أرسلت هذه الصفحة طلبًا غير صحيح.",
  "error_unauthenticated": "سجّل الدخول لعرض هذا.",
  "error_forbidden": "لا يمكنك الاطلاع على هذا.",
  "error_not_found": "لم يُعثر على هذا.",
  "error_conflict": "جرى تعديل هذا في مكان آخر في هذه الأثناء.",
  "error_gone": "لم يعد هذا موجودًا.",
  "error_precondition_failed": "جرى تعديل هذا في مكان آخر في هذه الأثناء.",
  "error_too_large": "هذا أكبر من اللازم.",
  "error_invalid": "هذا غير مقبول هنا.",
  "error_too_many_requests": "الطلبات كثيرة جدًا في الوقت الحالي.",
  "error_internal": "حدث خطأ من جانبنا.",
  "error_unavailable": "هذا غير متاح في الوقت الحالي.",
  "error_timeout": "استغرق الرد وقتًا أطول من اللازم.",
  "error_offline": "أنت غير متصل بالشبكة.",
  "error_bad_response": "تعذّرت قراءة الرد.",
  "error_unsupported": "لا يمكن فعل ذلك هنا.",
  "error_misconfigured": "لم يُضبط هذا الجزء من الصفحة بعد.",
  "error_aborted": "أُلغيت العملية.",
  "retry": "أعد المحاولة",
  "sign_in": "تسجيل الدخول",
  "as_of": "حتى {time}",
  "trends": "الوسوم البارزة",
  "recent": "آخر الوسوم المستخدمة",
  "note": "لا شيء بارز في الوقت الحالي. آخر ما استُخدم:",
  "empty": "لا توجد وسوم بعد",
  "loading": "جارٍ تحميل الوسوم",
  "people": {
    "one": "شخص واحد",
    "two": "شخصان",
    "few": "{n} أشخاص",
    "many": "{n} شخصًا",
    "other": "{n} شخص"
  },
  "times": {
    "one": "{people}، بقدر المعتاد",
    "two": "{people}، ضعفا المعتاد",
    "few": "{people}، {n} أضعاف المعتاد",
    "other": "{people}، {n} ضعف المعتاد"
  },
  "far": "{people}، أكثر من {n} أضعاف المعتاد",
  "as_usual": "{people}، كالمعتاد",
  "less": "{people}، أقل من المعتاد",
  "fresh": "{people}، حديث الاستخدام",
  "new": "جديد",
  "ordinary": "{n} في أسبوع عادي",
  "used": "آخر استخدام {date}"
}
## event calendars, en
{
  "error_bad_request": "Something on this page was asked in the wrong way.",
  "error_unauthenticated": "Sign in to see this.",
  "error_forbidden": "You may not see this.",
  "error_not_found": "This was not found.",
  "error_conflict": "This was changed elsewhere in the meantime.",
  "error_gone": "This is no longer here.",
  "error_precondition_failed": "This was changed elsewhere in the meantime.",
  "error_too_large": "This is too large.",
  "error_invalid": "This is not accepted here.",
  "error_too_many_requests": "Too much is asked at the moment.",
  "error_internal": "Something went wrong on our side.",
  "error_unavailable": "This is not available at the moment.",
  "error_timeout": "The answer took too long.",
  "error_offline": "You are offline.",
  "error_bad_response": "The answer could not be read.",
  "error_unsupported": "This cannot be done here.",
  "error_misconfigured": "This part of the page is not set up yet.",
  "error_aborted": "This was called off.",
  "retry": "Try again",
  "sign_in": "Sign in",
  "as_of": "As of {time}",
  "calendars": "Add to calendar",
  "subscribe": "Subscribe",
  "file": "Calendar file (.ics)",
  "subscribe_hint": "Your calendar can follow these events at this address. Keep it to yourself: whoever has it sees what you see.",
  "address": "Address of the calendar",
  "copy": "Copy",
  "copied": "Copied.",
  "open": "Open in calendar",
  "revoke": "Revoke",
  "revoked": "The address no longer works."
}
## event calendars, fr
{
  "error_bad_request": "Cette page a posé une question mal formée.",
  "error_unauthenticated": "Connectez-vous pour voir ceci.",
  "error_forbidden": "Vous n’avez pas accès à ceci.",
  "error_not_found": "Introuvable.",
  "error_conflict": "Ceci a été modifié ailleurs entre-temps.",
  "error_gone": "Ceci n’existe plus.",
  "error_precondition_failed": "Ceci a été modifié ailleurs entre-temps.",
  "error_too_large": "C’est trop volumineux.",
  "error_invalid": "Ceci n’est pas accepté ici.",
  "error_too_many_requests": "Trop de demandes en ce moment.",
  "error_internal": "Une erreur s’est produite de notre côté.",
  "error_unavailable": "Indisponible pour le moment.",
  "error_timeout": "La réponse a trop tardé.",
  "error_offline": "Vous êtes hors ligne.",
  "error_bad_response": "La réponse est illisible.",
  "error_unsupported": "Ce n’est pas possible ici.",
  "error_misconfigured": "Cette partie de la page n’est pas encore configurée.",
  "error_aborted": "L’opération a été annulée.",
  "retry": "Réessayer",
  "sign_in": "Se connecter",
  "as_of": "État à {time}",
  "calendars": "Ajouter à l’agenda",
  "subscribe": "S’abonner",
  "file": "Fichier d’agenda (.ics)",
  "subscribe_hint": "Votre agenda peut suivre ces événements à cette adresse. Gardez-la pour vous : qui la possède voit ce que vous voyez.",
  "address": "Adresse de l’agenda",
  "copy": "Copier",
  "copied": "Copié.",
  "open": "Ouvrir dans l’agenda",
  "revoke": "Révoquer",
  "revoked": "L’adresse ne fonctionne plus."
}
## event calendars, de
{
  "error_bad_request": "Diese Seite hat falsch gefragt.",
  "error_unauthenticated": "Melden Sie sich an, um dies zu sehen.",
  "error_forbidden": "Sie haben hierauf keinen Zugriff.",
  "error_not_found": "Nicht gefunden.",
  "error_conflict": "Dies wurde inzwischen anderswo geändert.",
  "error_gone": "Dies gibt es nicht mehr.",
  "error_precondition_failed": "Dies wurde inzwischen anderswo geändert.",
  "error_too_large": "Dies ist zu groß.",
  "error_invalid": "Dies wird hier nicht angenommen.",
  "error_too_many_requests": "Im Moment wird zu viel angefragt.",
  "error_internal": "Bei uns ist etwas schiefgegangen.",
  "error_unavailable": "Im Moment nicht verfügbar.",
  "error_timeout": "Die Antwort hat zu lange gedauert.",
  "error_offline": "Sie sind offline.",
  "error_bad_response": "Die Antwort war nicht lesbar.",
  "error_unsupported": "Das geht hier nicht.",
  "error_misconfigured": "Dieser Teil der Seite ist noch nicht eingerichtet.",
  "error_aborted": "Der Vorgang wurde abgebrochen.",
  "retry": "Erneut versuchen",
  "sign_in": "Anmelden",
  "as_of": "Stand: {time}",
  "calendars": "In den Kalender",
  "subscribe": "Abonnieren",
  "file": "Kalenderdatei (.ics)",
  "subscribe_hint": "Ihr Kalender kann diesen Terminen unter dieser Adresse folgen. Behalten Sie sie für sich: Wer sie hat, sieht, was Sie sehen.",
  "address": "Adresse des Kalenders",
  "copy": "Kopieren",
  "copied": "Kopiert.",
  "open": "Im Kalender öffnen",
  "revoke": "Widerrufen",
  "revoked": "Die Adresse gilt nicht mehr."
}
## event calendars, es
{
  "error_bad_request": "Esta página ha hecho una petición incorrecta.",
  "error_unauthenticated": "Inicie sesión para ver esto.",
  "error_forbidden": "No tiene acceso a esto.",
  "error_not_found": "No se ha encontrado.",
  "error_conflict": "Esto se ha modificado en otro lugar entretanto.",
  "error_gone": "Esto ya no existe.",
  "error_precondition_failed": "Esto se ha modificado en otro lugar entretanto.",
  "error_too_large": "Es demasiado grande.",
  "error_invalid": "Esto no se acepta aquí.",
  "error_too_many_requests": "Hay demasiadas peticiones en este momento.",
  "error_internal": "Algo ha fallado por nuestra parte.",
  "error_unavailable": "No está disponible en este momento.",
  "error_timeout": "La respuesta ha tardado demasiado.",
  "error_offline": "No tiene conexión.",
  "error_bad_response": "No se ha podido leer la respuesta.",
  "error_unsupported": "Eso no es posible aquí.",
  "error_misconfigured": "Esta parte de la página aún no está configurada.",
  "error_aborted": "La operación se ha cancelado.",
  "retry": "Reintentar",
  "sign_in": "Iniciar sesión",
  "as_of": "Actualizado: {time}",
  "calendars": "Añadir al calendario",
  "subscribe": "Suscribirse",
  "file": "Archivo de calendario (.ics)",
  "subscribe_hint": "Su calendario puede seguir estos eventos en esta dirección. No la comparta: quien la tenga verá lo que usted ve.",
  "address": "Dirección del calendario",
  "copy": "Copiar",
  "copied": "Copiada.",
  "open": "Abrir en el calendario",
  "revoke": "Revocar",
  "revoked": "La dirección ya no funciona."
}
## event calendars, ar
{
  "error_bad_request": "أرسلت هذه الصفحة طلبًا غير صحيح.",
  "error_unauthenticated": "سجّل الدخول لعرض هذا.",
  "error_forbidden": "لا يمكنك الاطلاع على هذا.",
  "error_not_found": "لم يُعثر على هذا.",
  "error_conflict": "جرى تعديل هذا في مكان آخر في هذه الأثناء.",
  "error_gone": "لم يعد هذا موجودًا.",
  "error_precondition_failed": "جرى تعديل هذا في مكان آخر في هذه الأثناء.",
  "error_too_large": "هذا أكبر من اللازم.",
  "error_invalid": "هذا غير مقبول هنا.",
  "error_too_many_requests": "الطلبات كثيرة جدًا في الوقت الحالي.",
  "error_internal": "حدث خطأ من جانبنا.",
  "error_unavailable": "هذا غير متاح في الوقت الحالي.",
  "error_timeout": "استغرق الرد وقتًا أطول من اللازم.",
  "error_offline": "أنت غير متصل بالشبكة.",
  "error_bad_response": "تعذّرت قراءة الرد.",
  "error_unsupported": "لا يمكن فعل ذلك هنا.",
  "error_misconfigured": "لم يُضبط هذا الجزء من الصفحة بعد.",
  "error_aborted": "أُلغيت العملية.",
  "retry": "أعد المحاولة",
  "sign_in": "تسجيل الدخول",
  "as_of": "حتى {time}",
  "calendars": "إضافة إلى التقويم",
  "subscribe": "اشتراك",
  "file": "ملف تقويم (.ics)",
  "subscribe_hint": "يمكن لتقويمك متابعة هذه الفعاليات على هذا العنوان. احتفظ به لنفسك: من يملكه يرى ما تراه.",
  "address": "عنوان التقويم",
  "copy": "نسخ",
  "copied": "تم النسخ.",
  "open": "فتح في التقويم",
  "revoke": "إلغاء العنوان",
  "revoked": "لم يعد العنوان صالحًا."
}
## event list, en
{
  "error_bad_request": "Something on this page was asked in the wrong way.",
  "error_unauthenticated": "Sign in to see this.",
  "error_forbidden": "You may not see this.",
  "error_not_found": "This was not found.",
  "error_conflict": "This was changed elsewhere in the meantime.",
  "error_gone": "This is no longer here.",
  "error_precondition_failed": "This was changed elsewhere in the meantime.",
  "error_too_large": "This is too large.",
  "error_invalid": "This is not accepted here.",
  "error_too_many_requests": "Too much is asked at the moment.",
  "error_internal": "Something went wrong on our side.",
  "error_unavailable": "This is not available at the moment.",
  "error_timeout": "The answer took too long.",
  "error_offline": "You are offline.",
  "error_bad_response": "The answer could not be read.",
  "error_unsupported": "This cannot be done here.",
  "error_misconfigured": "This part of the page is not set up yet.",
  "error_aborted": "This was called off.",
  "retry": "Try again",
  "sign_in": "Sign in",
  "as_of": "As of {time}",
  "empty": "Nothing is planned for these days.",
  "more": "Show more events",
  "today": "Today",
  "tomorrow": "Tomorrow",
  "all_day": "All day",
  "until": "Until {date}",
  "cancelled": "Called off",
  "by": "by {name}",
  "daily": "every day",
  "weekly": "every week",
  "monthly": "every month",
  "yearly": "every year",
  "other": "repeats",
  "join": "Join now",
  "attend": "Are you coming to {title}?",
  "yes": "I’m coming",
  "maybe": "Maybe",
  "no": "Can’t come",
  "wait": "Join the waiting list",
  "place": "You are number {n} on the waiting list",
  "add": "Add to calendar",
  "add_to": "Add to calendar: {title}",
  "subscribe": "Subscribe",
  "coming": {
    "one": "{n} is coming",
    "other": "{n} are coming"
  },
  "perhaps": {
    "one": "{n} may come",
    "other": "{n} may come"
  },
  "waiting": {
    "one": "{n} is waiting",
    "other": "{n} are waiting"
  },
  "seats": {
    "one": "{n} of {capacity} seats taken",
    "other": "{n} of {capacity} seats taken"
  }
}
## event list, fr
{
  "error_bad_request": "Cette page a posé une question mal formée.",
  "error_unauthenticated": "Connectez-vous pour voir ceci.",
  "error_forbidden": "Vous n’avez pas accès à ceci.",
  "error_not_found": "Introuvable.",
  "error_conflict": "Ceci a été modifié ailleurs entre-temps.",
  "error_gone": "Ceci n’existe plus.",
  "error_precondition_failed": "Ceci a été modifié ailleurs entre-temps.",
  "error_too_large": "C’est trop volumineux.",
  "error_invalid": "Ceci n’est pas accepté ici.",
  "error_too_many_requests": "Trop de demandes en ce moment.",
  "error_internal": "Une erreur s’est produite de notre côté.",
  "error_unavailable": "Indisponible pour le moment.",
  "error_timeout": "La réponse a trop tardé.",
  "error_offline": "Vous êtes hors ligne.",
  "error_bad_response": "La réponse est illisible.",
  "error_unsupported": "Ce n’est pas possible ici.",
  "error_misconfigured": "Cette partie de la page n’est pas encore configurée.",
  "error_aborted": "L’opération a été annulée.",
  "retry": "Réessayer",
  "sign_in": "Se connecter",
  "as_of": "État à {time}",
  "empty": "Rien n’est prévu ces jours-ci.",
  "more": "Afficher plus d’événements",
  "today": "Aujourd’hui",
  "tomorrow": "Demain",
  "all_day": "Toute la journée",
  "until": "Jusqu’au {date}",
  "cancelled": "Annulé",
  "by": "par {name}",
  "daily": "tous les jours",
  "weekly": "toutes les semaines",
  "monthly": "tous les mois",
  "yearly": "tous les ans",
  "other": "se répète",
  "join": "Rejoindre",
  "attend": "Venez-vous à {title} ?",
  "yes": "Je viens",
  "maybe": "Peut-être",
  "no": "Je ne viens pas",
  "wait": "Rejoindre la liste d’attente",
  "place": "Vous êtes numéro {n} sur la liste d’attente",
  "add": "Ajouter à l’agenda",
  "add_to": "Ajouter à l’agenda : {title}",
  "subscribe": "S’abonner",
  "coming": {
    "one": "{n} personne vient",
    "other": "{n} personnes viennent"
  },
  "perhaps": {
    "one": "{n} peut-être",
    "other": "{n} peut-être"
  },
  "waiting": {
    "one": "{n} personne attend",
    "other": "{n} personnes attendent"
  },
  "seats": {
    "one": "{n} place prise sur {capacity}",
    "other": "{n} places prises sur {capacity}"
  }
}
## event list, de
{
  "error_bad_request": "Diese Seite hat falsch gefragt.",
  "error_unauthenticated": "Melden Sie sich an, um dies zu sehen.",
  "error_forbidden": "Sie haben hierauf keinen Zugriff.",
  "error_not_found": "Nicht gefunden.",
  "error_conflict": "Dies wurde inzwischen anderswo geändert.",
  "error_gone": "Dies gibt es nicht mehr.",
  "error_precondition_failed": "Dies wurde inzwischen anderswo geändert.",
  "error_too_large": "Dies ist zu groß.",
  "error_invalid": "Dies wird hier nicht angenommen.",
  "error_too_many_requests": "Im Moment wird zu viel angefragt.",
  "error_internal": "Bei uns ist etwas schiefgegangen.",
  "error_unavailable": "Im Moment nicht verfügbar.",
  "error_timeout": "Die Antwort hat zu lange gedauert.",
  "error_offline": "Sie sind offline.",
  "error_bad_response": "Die Antwort war nicht lesbar.",
  "error_unsupported": "Das geht hier nicht.",
  "error_misconfigured": "Dieser Teil der Seite ist noch nicht eingerichtet.",
  "error_aborted": "Der Vorgang wurde abgebrochen.",
  "retry": "Erneut versuchen",
  "sign_in": "Anmelden",
  "as_of": "Stand: {time}",
  "empty": "In diesen Tagen ist nichts geplant.",
  "more": "Weitere Termine anzeigen",
  "today": "Heute",
  "tomorrow": "Morgen",
  "all_day": "Ganztägig",
  "until": "Bis {date}",
  "cancelled": "Abgesagt",
  "by": "von {name}",
  "daily": "jeden Tag",
  "weekly": "jede Woche",
  "monthly": "jeden Monat",
  "yearly": "jedes Jahr",
  "other": "wiederholt sich",
  "join": "Jetzt teilnehmen",
  "attend": "Kommen Sie zu {title}?",
  "yes": "Ich komme",
  "maybe": "Vielleicht",
  "no": "Ich kann nicht",
  "wait": "Auf die Warteliste",
  "place": "Sie stehen auf Platz {n} der Warteliste",
  "add": "In den Kalender",
  "add_to": "In den Kalender: {title}",
  "subscribe": "Abonnieren",
  "coming": {
    "one": "{n} kommt",
    "other": "{n} kommen"
  },
  "perhaps": {
    "one": "{n} vielleicht",
    "other": "{n} vielleicht"
  },
  "waiting": {
    "one": "{n} wartet",
    "other": "{n} warten"
  },
  "seats": {
    "one": "{n} von {capacity} Plätzen belegt",
    "other": "{n} von {capacity} Plätzen belegt"
  }
}
## event list, es
{
  "error_bad_request": "Esta página ha hecho una petición incorrecta.",
  "error_unauthenticated": "Inicie sesión para ver esto.",
  "error_forbidden": "No tiene acceso a esto.",
  "error_not_found": "No se ha encontrado.",
  "error_conflict": "Esto se ha modificado en otro lugar entretanto.",
  "error_gone": "Esto ya no existe.",
  "error_precondition_failed": "Esto se ha modificado en otro lugar entretanto.",
  "error_too_large": "Es demasiado grande.",
  "error_invalid": "Esto no se acepta aquí.",
  "error_too_many_requests": "Hay demasiadas peticiones en este momento.",
  "error_internal": "Algo ha fallado por nuestra parte.",
  "error_unavailable": "No está disponible en este momento.",
  "error_timeout": "La respuesta ha tardado demasiado.",
  "error_offline": "No tiene conexión.",
  "error_bad_response": "No se ha podido leer la respuesta.",
  "error_unsupported": "Eso no es posible aquí.",
  "error_misconfigured": "Esta parte de la página aún no está configurada.",
  "error_aborted": "La operación se ha cancelado.",
  "retry": "Reintentar",
  "sign_in": "Iniciar sesión",
  "as_of": "Actualizado: {time}",
  "empty": "No hay nada previsto para estos días.",
  "more": "Mostrar más eventos",
  "today": "Hoy",
  "tomorrow": "Mañana",
  "all_day": "Todo el día",
  "until": "Hasta el {date}",
  "cancelled": "Cancelado",
  "by": "de {name}",
  "daily": "cada día",
  "weekly": "cada semana",
  "monthly": "cada mes",
  "yearly": "cada año",
  "other": "se repite",
  "join": "Unirse ahora",
  "attend": "¿Va a venir a {title}?",
  "yes": "Voy",
  "maybe": "Quizá",
  "no": "No puedo ir",
  "wait": "Entrar en la lista de espera",
  "place": "Es el número {n} de la lista de espera",
  "add": "Añadir al calendario",
  "add_to": "Añadir al calendario: {title}",
  "subscribe": "Suscribirse",
  "coming": {
    "one": "{n} asistente",
    "other": "{n} asistentes"
  },
  "perhaps": {
    "one": "{n} quizá",
    "other": "{n} quizá"
  },
  "waiting": {
    "one": "{n} en espera",
    "other": "{n} en espera"
  },
  "seats": {
    "one": "{n} de {capacity} plazas ocupada",
    "other": "{n} de {capacity} plazas ocupadas"
  }
}
## event list, ar
{
  "error_bad_request": "أرسلت هذه الصفحة طلبًا غير صحيح.",
  "error_unauthenticated": "سجّل الدخول لعرض هذا.",
  "error_forbidden": "لا يمكنك الاطلاع على هذا.",
  "error_not_found": "لم يُعثر على هذا.",
  "error_conflict": "جرى تعديل هذا في مكان آخر في هذه الأثناء.",
  "error_gone": "لم يعد هذا موجودًا.",
  "error_precondition_failed": "جرى تعديل هذا في مكان آخر في هذه الأثناء.",
  "error_too_large": "هذا أكبر من اللازم.",
  "error_invalid": "هذا غير مقبول هنا.",
  "error_too_many_requests": "الطلبات كثيرة جدًا في الوقت الحالي.",
  "error_internal": "حدث خطأ من جانبنا.",
  "error_unavailable": "هذا غير متاح في الوقت الحالي.",
  "error_timeout": "استغرق الرد وقتًا أطول من اللازم.",
  "error_offline": "أنت غير متصل بالشبكة.",
  "error_bad_response": "تعذّرت قراءة الرد.",
  "error_unsupported": "لا يمكن فعل ذلك هنا.",
  "error_misconfigured": "لم يُضبط هذا الجزء من الصفحة بعد.",
  "error_aborted": "أُلغيت العملية.",
  "retry": "أعد المحاولة",
  "sign_in": "تسجيل الدخول",
  "as_of": "حتى {time}",
  "empty": "لا شيء مخطط له في هذه الأيام.",
  "more": "عرض المزيد من الفعاليات",
  "today": "اليوم",
  "tomorrow": "غدًا",
  "all_day": "طوال اليوم",
  "until": "حتى {date}",
  "cancelled": "أُلغيت",
  "by": "من {name}",
  "daily": "كل يوم",
  "weekly": "كل أسبوع",
  "monthly": "كل شهر",
  "yearly": "كل سنة",
  "other": "تتكرر",
  "join": "انضم الآن",
  "attend": "هل ستحضر {title}؟",
  "yes": "سأحضر",
  "maybe": "ربما",
  "no": "لن أحضر",
  "wait": "انضم إلى قائمة الانتظار",
  "place": "رقمك {n} في قائمة الانتظار",
  "add": "إضافة إلى التقويم",
  "add_to": "إضافة إلى التقويم: {title}",
  "subscribe": "اشتراك",
  "coming": {
    "zero": "لا أحد سيحضر",
    "one": "شخص واحد سيحضر",
    "two": "شخصان سيحضران",
    "few": "{n} أشخاص سيحضرون",
    "other": "{n} شخصًا سيحضرون"
  },
  "perhaps": {
    "one": "شخص واحد ربما",
    "two": "شخصان ربما",
    "few": "{n} أشخاص ربما",
    "other": "{n} شخصًا ربما"
  },
  "waiting": {
    "one": "شخص واحد ينتظر",
    "two": "شخصان ينتظران",
    "few": "{n} أشخاص ينتظرون",
    "other": "{n} شخصًا ينتظرون"
  },
  "seats": {
    "one": "مقعد واحد محجوز من {capacity}",
    "two": "مقعدان محجوزان من {capacity}",
    "few": "{n} مقاعد محجوزة من {capacity}",
    "other": "{n} مقعدًا محجوزًا من {capacity}"
  }
}
## event seat, en
{
  "error_bad_request": "Something on this page was asked in the wrong way.",
  "error_unauthenticated": "Sign in to see this.",
  "error_forbidden": "You may not see this.",
  "error_not_found": "This was not found.",
  "error_conflict": "This was changed elsewhere in the meantime.",
  "error_gone": "This is no longer here.",
  "error_precondition_failed": "This was changed elsewhere in the meantime.",
  "error_too_large": "This is too large.",
  "error_invalid": "This is not accepted here.",
  "error_too_many_requests": "Too much is asked at the moment.",
  "error_internal": "Something went wrong on our side.",
  "error_unavailable": "This is not available at the moment.",
  "error_timeout": "The answer took too long.",
  "error_offline": "You are offline.",
  "error_bad_response": "The answer could not be read.",
  "error_unsupported": "This cannot be done here.",
  "error_misconfigured": "This part of the page is not set up yet.",
  "error_aborted": "This was called off.",
  "retry": "Try again",
  "sign_in": "Sign in",
  "as_of": "As of {time}",
  "seated": "You have a seat now."
}
## event seat, fr
{
  "error_bad_request": "Cette page a posé une question mal formée.",
  "error_unauthenticated": "Connectez-vous pour voir ceci.",
  "error_forbidden": "Vous n’avez pas accès à ceci.",
  "error_not_found": "Introuvable.",
  "error_conflict": "Ceci a été modifié ailleurs entre-temps.",
  "error_gone": "Ceci n’existe plus.",
  "error_precondition_failed": "Ceci a été modifié ailleurs entre-temps.",
  "error_too_large": "C’est trop volumineux.",
  "error_invalid": "Ceci n’est pas accepté ici.",
  "error_too_many_requests": "Trop de demandes en ce moment.",
  "error_internal": "Une erreur s’est produite de notre côté.",
  "error_unavailable": "Indisponible pour le moment.",
  "error_timeout": "La réponse a trop tardé.",
  "error_offline": "Vous êtes hors ligne.",
  "error_bad_response": "La réponse est illisible.",
  "error_unsupported": "Ce n’est pas possible ici.",
  "error_misconfigured": "Cette partie de la page n’est pas encore configurée.",
  "error_aborted": "L’opération a été annulée.",
  "retry": "Réessayer",
  "sign_in": "Se connecter",
  "as_of": "État à {time}",
  "seated": "Vous avez maintenant une place."
}
## event seat, de
{
  "error_bad_request": "Diese Seite hat falsch gefragt.",
  "error_unauthenticated": "Melden Sie sich an, um dies zu sehen.",
  "error_forbidden": "Sie haben hierauf keinen Zugriff.",
  "error_not_found": "Nicht gefunden.",
  "error_conflict": "Dies wurde inzwischen anderswo geändert.",
  "error_gone": "Dies gibt es nicht mehr.",
  "error_precondition_failed": "Dies wurde inzwischen anderswo geändert.",
  "error_too_large": "Dies ist zu groß.",
  "error_invalid": "Dies wird hier nicht angenommen.",
  "error_too_many_requests": "Im Moment wird zu viel angefragt.",
  "error_internal": "Bei uns ist etwas schiefgegangen.",
  "error_unavailable": "Im Moment nicht verfügbar.",
  "error_timeout": "Die Antwort hat zu lange gedauert.",
  "error_offline": "Sie sind offline.",
  "error_bad_response": "Die Antwort war nicht lesbar.",
  "error_unsupported": "Das geht hier nicht.",
  "error_misconfigured": "Dieser Teil der Seite ist noch nicht eingerichtet.",
  "error_aborted": "Der Vorgang wurde abgebrochen.",
  "retry": "Erneut versuchen",
  "sign_in": "Anmelden",
  "as_of": "Stand: {time}",
  "seated": "Sie haben jetzt einen Platz."
}
## event seat, es
{
  "error_bad_request": "Esta página ha hecho una petición incorrecta.",
  "error_unauthenticated": "Inicie sesión para ver esto.",
  "error_forbidden": "No tiene acceso a esto.",
  "error_not_found": "No se ha encontrado.",
  "error_conflict": "Esto se ha modificado en otro lugar entretanto.",
  "error_gone": "Esto ya no existe.",
  "error_precondition_failed": "Esto se ha modificado en otro lugar entretanto.",
  "error_too_large": "Es demasiado grande.",
  "error_invalid": "Esto no se acepta aquí.",
  "error_too_many_requests": "Hay demasiadas peticiones en este momento.",
  "error_internal": "Algo ha fallado por nuestra parte.",
  "error_unavailable": "No está disponible en este momento.",
  "error_timeout": "La respuesta ha tardado demasiado.",
  "error_offline": "No tiene conexión.",
  "error_bad_response": "No se ha podido leer la respuesta.",
  "error_unsupported": "Eso no es posible aquí.",
  "error_misconfigured": "Esta parte de la página aún no está configurada.",
  "error_aborted": "La operación se ha cancelado.",
  "retry": "Reintentar",
  "sign_in": "Iniciar sesión",
  "as_of": "Actualizado: {time}",
  "seated": "Ahora tiene una plaza."
}
## event seat, ar
{
  "error_bad_request": "أرسلت هذه الصفحة طلبًا غير صحيح.",
  "error_unauthenticated": "سجّل الدخول لعرض هذا.",
  "error_forbidden": "لا يمكنك الاطلاع على هذا.",
  "error_not_found": "لم يُعثر على هذا.",
  "error_conflict": "جرى تعديل هذا في مكان آخر في هذه الأثناء.",
  "error_gone": "لم يعد هذا موجودًا.",
  "error_precondition_failed": "جرى تعديل هذا في مكان آخر في هذه الأثناء.",
  "error_too_large": "هذا أكبر من اللازم.",
  "error_invalid": "هذا غير مقبول هنا.",
  "error_too_many_requests": "الطلبات كثيرة جدًا في الوقت الحالي.",
  "error_internal": "حدث خطأ من جانبنا.",
  "error_unavailable": "هذا غير متاح في الوقت الحالي.",
  "error_timeout": "استغرق الرد وقتًا أطول من اللازم.",
  "error_offline": "أنت غير متصل بالشبكة.",
  "error_bad_response": "تعذّرت قراءة الرد.",
  "error_unsupported": "لا يمكن فعل ذلك هنا.",
  "error_misconfigured": "لم يُضبط هذا الجزء من الصفحة بعد.",
  "error_aborted": "أُلغيت العملية.",
  "retry": "أعد المحاولة",
  "sign_in": "تسجيل الدخول",
  "as_of": "حتى {time}",
  "seated": "لديك مقعد الآن."
}
## event refused, en
{
  "error_bad_request": "Something on this page was asked in the wrong way.",
  "error_unauthenticated": "Sign in first.",
  "error_forbidden": "You may not do this here.",
  "error_not_found": "What this belongs to was not found.",
  "error_conflict": "This was changed elsewhere in the meantime.",
  "error_gone": "What this belongs to is no longer here.",
  "error_precondition_failed": "This was changed elsewhere in the meantime.",
  "error_too_large": "This is too large.",
  "error_invalid": "This is not accepted here.",
  "error_too_many_requests": "Too much is asked at the moment.",
  "error_internal": "Something went wrong on our side.",
  "error_unavailable": "This is not available at the moment.",
  "error_timeout": "The answer took too long.",
  "error_offline": "You are offline.",
  "error_bad_response": "The answer could not be read.",
  "error_unsupported": "This cannot be done here.",
  "error_misconfigured": "This part of the page is not set up yet.",
  "error_aborted": "This was called off.",
  "retry": "Try again",
  "sign_in": "Sign in",
  "as_of": "As of {time}",
  "refused": "Your answer was not saved. {reason}"
}
## event refused, fr
{
  "error_bad_request": "Cette page a posé une question mal formée.",
  "error_unauthenticated": "Connectez-vous d’abord.",
  "error_forbidden": "Ceci ne vous est pas permis ici.",
  "error_not_found": "Ce à quoi cela se rapporte est introuvable.",
  "error_conflict": "Ceci a été modifié ailleurs entre-temps.",
  "error_gone": "Ce à quoi cela se rapporte n’existe plus.",
  "error_precondition_failed": "Ceci a été modifié ailleurs entre-temps.",
  "error_too_large": "C’est trop volumineux.",
  "error_invalid": "Ceci n’est pas accepté ici.",
  "error_too_many_requests": "Trop de demandes en ce moment.",
  "error_internal": "Une erreur s’est produite de notre côté.",
  "error_unavailable": "Indisponible pour le moment.",
  "error_timeout": "La réponse a trop tardé.",
  "error_offline": "Vous êtes hors ligne.",
  "error_bad_response": "La réponse est illisible.",
  "error_unsupported": "Ce n’est pas possible ici.",
  "error_misconfigured": "Cette partie de la page n’est pas encore configurée.",
  "error_aborted": "L’opération a été annulée.",
  "retry": "Réessayer",
  "sign_in": "Se connecter",
  "as_of": "État à {time}",
  "refused": "Votre réponse n’a pas été enregistrée. {reason}"
}
## event refused, de
{
  "error_bad_request": "Diese Seite hat falsch gefragt.",
  "error_unauthenticated": "Melden Sie sich zuerst an.",
  "error_forbidden": "Das dürfen Sie hier nicht.",
  "error_not_found": "Das, wozu es gehört, wurde nicht gefunden.",
  "error_conflict": "Dies wurde inzwischen anderswo geändert.",
  "error_gone": "Das, wozu es gehört, gibt es nicht mehr.",
  "error_precondition_failed": "Dies wurde inzwischen anderswo geändert.",
  "error_too_large": "Dies ist zu groß.",
  "error_invalid": "Dies wird hier nicht angenommen.",
  "error_too_many_requests": "Im Moment wird zu viel angefragt.",
  "error_internal": "Bei uns ist etwas schiefgegangen.",
  "error_unavailable": "Im Moment nicht verfügbar.",
  "error_timeout": "Die Antwort hat zu lange gedauert.",
  "error_offline": "Sie sind offline.",
  "error_bad_response": "Die Antwort war nicht lesbar.",
  "error_unsupported": "Das geht hier nicht.",
  "error_misconfigured": "Dieser Teil der Seite ist noch nicht eingerichtet.",
  "error_aborted": "Der Vorgang wurde abgebrochen.",
  "retry": "Erneut versuchen",
  "sign_in": "Anmelden",
  "as_of": "Stand: {time}",
  "refused": "Ihre Antwort wurde nicht gespeichert. {reason}"
}
## event refused, es
{
  "error_bad_request": "Esta página ha hecho una petición incorrecta.",
  "error_unauthenticated": "Inicie sesión primero.",
  "error_forbidden": "Aquí no tiene permiso para hacerlo.",
  "error_not_found": "No se ha encontrado aquello a lo que pertenece.",
  "error_conflict": "Esto se ha modificado en otro lugar entretanto.",
  "error_gone": "Aquello a lo que pertenece ya no existe.",
  "error_precondition_failed": "Esto se ha modificado en otro lugar entretanto.",
  "error_too_large": "Es demasiado grande.",
  "error_invalid": "Esto no se acepta aquí.",
  "error_too_many_requests": "Hay demasiadas peticiones en este momento.",
  "error_internal": "Algo ha fallado por nuestra parte.",
  "error_unavailable": "No está disponible en este momento.",
  "error_timeout": "La respuesta ha tardado demasiado.",
  "error_offline": "No tiene conexión.",
  "error_bad_response": "No se ha podido leer la respuesta.",
  "error_unsupported": "Eso no es posible aquí.",
  "error_misconfigured": "Esta parte de la página aún no está configurada.",
  "error_aborted": "La operación se ha cancelado.",
  "retry": "Reintentar",
  "sign_in": "Iniciar sesión",
  "as_of": "Actualizado: {time}",
  "refused": "Su respuesta no se ha guardado. {reason}"
}
## event refused, ar
{
  "error_bad_request": "أرسلت هذه الصفحة طلبًا غير صحيح.",
  "error_unauthenticated": "سجّل الدخول أولًا.",
  "error_forbidden": "لا يُسمح لك بفعل هذا هنا.",
  "error_not_found": "لم يُعثر على ما يتبع له هذا.",
  "error_conflict": "جرى تعديل هذا في مكان آخر في هذه الأثناء.",
  "error_gone": "لم يعد ما يتبع له هذا موجودًا.",
  "error_precondition_failed": "جرى تعديل هذا في مكان آخر في هذه الأثناء.",
  "error_too_large": "هذا أكبر من اللازم.",
  "error_invalid": "هذا غير مقبول هنا.",
  "error_too_many_requests": "الطلبات كثيرة جدًا في الوقت الحالي.",
  "error_internal": "حدث خطأ من جانبنا.",
  "error_unavailable": "هذا غير متاح في الوقت الحالي.",
  "error_timeout": "استغرق الرد وقتًا أطول من اللازم.",
  "error_offline": "أنت غير متصل بالشبكة.",
  "error_bad_response": "تعذّرت قراءة الرد.",
  "error_unsupported": "لا يمكن فعل ذلك هنا.",
  "error_misconfigured": "لم يُضبط هذا الجزء من الصفحة بعد.",
  "error_aborted": "أُلغيت العملية.",
  "retry": "أعد المحاولة",
  "sign_in": "تسجيل الدخول",
  "as_of": "حتى {time}",
  "refused": "لم تُحفظ إجابتك. {reason}"
}
## mini feed, en
{
  "error_bad_request": "Something on this page was asked in the wrong way.",
  "error_unauthenticated": "Sign in to see this.",
  "error_forbidden": "You may not see this.",
  "error_not_found": "This was not found.",
  "error_conflict": "This was changed elsewhere in the meantime.",
  "error_gone": "This is no longer here.",
  "error_precondition_failed": "This was changed elsewhere in the meantime.",
  "error_too_large": "This is too large.",
  "error_invalid": "This is not accepted here.",
  "error_too_many_requests": "Too much is asked at the moment.",
  "error_internal": "Something went wrong on our side.",
  "error_unavailable": "This is not available at the moment.",
  "error_timeout": "The answer took too long.",
  "error_offline": "You are offline.",
  "error_bad_response": "The answer could not be read.",
  "error_unsupported": "This cannot be done here.",
  "error_misconfigured": "This part of the page is not set up yet.",
  "error_aborted": "This was called off.",
  "retry": "Try again",
  "sign_in": "Sign in",
  "as_of": "As of {time}",
  "ask": "What are you working on?",
  "ask_group": "What is new in {group}?",
  "ask_about": "What do you think of this page?",
  "feed": "Posts",
  "fresh": {
    "one": "{n} new post",
    "other": "{n} new posts"
  },
  "more": "Show more posts",
  "earlier": "Show newer posts",
  "end": "You have seen everything.",
  "empty": "Nothing here yet",
  "invite": "Be the first to say what you are working on.",
  "loading": "Loading posts",
  "pinned": {
    "one": "{n} pinned post",
    "other": "{n} pinned posts"
  },
  "read": "Mark as read"
}
## mini feed, fr
{
  "error_bad_request": "Cette page a posé une question mal formée.",
  "error_unauthenticated": "Connectez-vous pour voir ceci.",
  "error_forbidden": "Vous n’avez pas accès à ceci.",
  "error_not_found": "Introuvable.",
  "error_conflict": "Ceci a été modifié ailleurs entre-temps.",
  "error_gone": "Ceci n’existe plus.",
  "error_precondition_failed": "Ceci a été modifié ailleurs entre-temps.",
  "error_too_large": "C’est trop volumineux.",
  "error_invalid": "Ceci n’est pas accepté ici.",
  "error_too_many_requests": "Trop de demandes en ce moment.",
  "error_internal": "Une erreur s’est produite de notre côté.",
  "error_unavailable": "Indisponible pour le moment.",
  "error_timeout": "La réponse a trop tardé.",
  "error_offline": "Vous êtes hors ligne.",
  "error_bad_response": "La réponse est illisible.",
  "error_unsupported": "Ce n’est pas possible ici.",
  "error_misconfigured": "Cette partie de la page n’est pas encore configurée.",
  "error_aborted": "L’opération a été annulée.",
  "retry": "Réessayer",
  "sign_in": "Se connecter",
  "as_of": "État à {time}",
  "ask": "Sur quoi travaillez-vous ?",
  "ask_group": "Quoi de neuf dans {group} ?",
  "ask_about": "Que pensez-vous de cette page ?",
  "feed": "Publications",
  "fresh": {
    "one": "{n} nouvelle publication",
    "other": "{n} nouvelles publications"
  },
  "more": "Afficher plus de publications",
  "earlier": "Afficher les publications plus récentes",
  "end": "Vous avez tout vu.",
  "empty": "Rien ici pour l’instant",
  "invite": "Soyez la première personne à dire sur quoi vous travaillez.",
  "loading": "Chargement des publications",
  "pinned": {
    "one": "{n} publication épinglée",
    "other": "{n} publications épinglées"
  },
  "read": "Marquer comme lu"
}
## mini feed, de
{
  "error_bad_request": "Diese Seite hat falsch gefragt.",
  "error_unauthenticated": "Melden Sie sich an, um dies zu sehen.",
  "error_forbidden": "Sie haben hierauf keinen Zugriff.",
  "error_not_found": "Nicht gefunden.",
  "error_conflict": "Dies wurde inzwischen anderswo geändert.",
  "error_gone": "Dies gibt es nicht mehr.",
  "error_precondition_failed": "Dies wurde inzwischen anderswo geändert.",
  "error_too_large": "Dies ist zu groß.",
  "error_invalid": "Dies wird hier nicht angenommen.",
  "error_too_many_requests": "Im Moment wird zu viel angefragt.",
  "error_internal": "Bei uns ist etwas schiefgegangen.",
  "error_unavailable": "Im Moment nicht verfügbar.",
  "error_timeout": "Die Antwort hat zu lange gedauert.",
  "error_offline": "Sie sind offline.",
  "error_bad_response": "Die Antwort war nicht lesbar.",
  "error_unsupported": "Das geht hier nicht.",
  "error_misconfigured": "Dieser Teil der Seite ist noch nicht eingerichtet.",
  "error_aborted": "Der Vorgang wurde abgebrochen.",
  "retry": "Erneut versuchen",
  "sign_in": "Anmelden",
  "as_of": "Stand: {time}",
  "ask": "Woran arbeiten Sie gerade?",
  "ask_group": "Was gibt es Neues in {group}?",
  "ask_about": "Was meinen Sie zu dieser Seite?",
  "feed": "Beiträge",
  "fresh": {
    "one": "{n} neuer Beitrag",
    "other": "{n} neue Beiträge"
  },
  "more": "Mehr Beiträge anzeigen",
  "earlier": "Neuere Beiträge anzeigen",
  "end": "Sie haben alles gesehen.",
  "empty": "Noch nichts hier",
  "invite": "Sagen Sie als Erste oder Erster, woran Sie arbeiten.",
  "loading": "Beiträge werden geladen",
  "pinned": {
    "one": "{n} angehefteter Beitrag",
    "other": "{n} angeheftete Beiträge"
  },
  "read": "Als gelesen markieren"
}
## mini feed, es
{
  "error_bad_request": "Esta página ha hecho una petición incorrecta.",
  "error_unauthenticated": "Inicie sesión para ver esto.",
  "error_forbidden": "No tiene acceso a esto.",
  "error_not_found": "No se ha encontrado.",
  "error_conflict": "Esto se ha modificado en otro lugar entretanto.",
  "error_gone": "Esto ya no existe.",
  "error_precondition_failed": "Esto se ha modificado en otro lugar entretanto.",
  "error_too_large": "Es demasiado grande.",
  "error_invalid": "Esto no se acepta aquí.",
  "error_too_many_requests": "Hay demasiadas peticiones en este momento.",
  "error_internal": "Algo ha fallado por nuestra parte.",
  "error_unavailable": "No está disponible en este momento.",
  "error_timeout": "La respuesta ha tardado demasiado.",
  "error_offline": "No tiene conexión.",
  "error_bad_response": "No se ha podido leer la respuesta.",
  "error_unsupported": "Eso no es posible aquí.",
  "error_misconfigured": "Esta parte de la página aún no está configurada.",
  "error_aborted": "La operación se ha cancelado.",
  "retry": "Reintentar",
  "sign_in": "Iniciar sesión",
  "as_of": "Actualizado: {time}",
  "ask": "¿En qué está trabajando?",
  "ask_group": "¿Qué hay de nuevo en {group}?",
  "ask_about": "¿Qué opina de esta página?",
  "feed": "Publicaciones",
  "fresh": {
    "one": "{n} publicación nueva",
    "other": "{n} publicaciones nuevas"
  },
  "more": "Mostrar más publicaciones",
  "earlier": "Mostrar publicaciones más recientes",
  "end": "Ya lo ha visto todo.",
  "empty": "Todavía no hay nada",
  "invite": "Cuente antes que nadie en qué está trabajando.",
  "loading": "Cargando publicaciones",
  "pinned": {
    "one": "{n} publicación fijada",
    "other": "{n} publicaciones fijadas"
  },
  "read": "Marcar como leído"
}
## mini feed, ar
{
  "error_bad_request": "أرسلت هذه الصفحة طلبًا غير صحيح.",
  "error_unauthenticated": "سجّل الدخول لعرض هذا.",
  "error_forbidden": "لا يمكنك الاطلاع على هذا.",
  "error_not_found": "لم يُعثر على هذا.",
  "error_conflict": "جرى تعديل هذا في مكان آخر في هذه الأثناء.",
  "error_gone": "لم يعد هذا موجودًا.",
  "error_precondition_failed": "جرى تعديل هذا في مكان آخر في هذه الأثناء.",
  "error_too_large": "هذا أكبر من اللازم.",
  "error_invalid": "هذا غير مقبول هنا.",
  "error_too_many_requests": "الطلبات كثيرة جدًا في الوقت الحالي.",
  "error_internal": "حدث خطأ من جانبنا.",
  "error_unavailable": "هذا غير متاح في الوقت الحالي.",
  "error_timeout": "استغرق الرد وقتًا أطول من اللازم.",
  "error_offline": "أنت غير متصل بالشبكة.",
  "error_bad_response": "تعذّرت قراءة الرد.",
  "error_unsupported": "لا يمكن فعل ذلك هنا.",
  "error_misconfigured": "لم يُضبط هذا الجزء من الصفحة بعد.",
  "error_aborted": "أُلغيت العملية.",
  "retry": "أعد المحاولة",
  "sign_in": "تسجيل الدخول",
  "as_of": "حتى {time}",
  "ask": "على ماذا تعمل الآن؟",
  "ask_group": "ما الجديد في {group}؟",
  "ask_about": "ما رأيك في هذه الصفحة؟",
  "feed": "المنشورات",
  "fresh": {
    "one": "منشور جديد واحد",
    "two": "منشوران جديدان",
    "few": "{n} منشورات جديدة",
    "many": "{n} منشورًا جديدًا",
    "other": "{n} منشور جديد"
  },
  "more": "عرض المزيد من المنشورات",
  "earlier": "عرض المنشورات الأحدث",
  "end": "لقد اطلعت على كل شيء.",
  "empty": "لا شيء هنا بعد",
  "invite": "كن أول من يقول على ماذا يعمل.",
  "loading": "جارٍ تحميل المنشورات",
  "pinned": {
    "one": "منشور مثبّت واحد",
    "two": "منشوران مثبّتان",
    "few": "{n} منشورات مثبّتة",
    "many": "{n} منشورًا مثبّتًا",
    "other": "{n} منشور مثبّت"
  },
  "read": "تمييز كمقروء"
}
## missing, en
{
  "news": "News of {names} could not be reached.",
  "events": "Events of {names} could not be reached."
}
## missing, fr
{
  "news": "Les actualités de {names} n’ont pas pu être chargées.",
  "events": "Les événements de {names} n’ont pas pu être chargés."
}
## missing, de
{
  "news": "Neuigkeiten von {names} sind gerade nicht erreichbar.",
  "events": "Termine von {names} sind gerade nicht erreichbar."
}
## missing, es
{
  "news": "No se han podido cargar las novedades de {names}.",
  "events": "No se han podido cargar los eventos de {names}."
}
## missing, ar
{
  "news": "تعذّر تحميل أخبار {names}.",
  "events": "تعذّر تحميل أحداث {names}."
}
## people card, en
{
  "error_bad_request": "Something on this page was asked in the wrong way.",
  "error_unauthenticated": "Sign in to see this.",
  "error_forbidden": "You may not see this.",
  "error_not_found": "This was not found.",
  "error_conflict": "This was changed elsewhere in the meantime.",
  "error_gone": "This is no longer here.",
  "error_precondition_failed": "This was changed elsewhere in the meantime.",
  "error_too_large": "This is too large.",
  "error_invalid": "This is not accepted here.",
  "error_too_many_requests": "Too much is asked at the moment.",
  "error_internal": "Something went wrong on our side.",
  "error_unavailable": "This is not available at the moment.",
  "error_timeout": "The answer took too long.",
  "error_offline": "You are offline.",
  "error_bad_response": "The answer could not be read.",
  "error_unsupported": "This cannot be done here.",
  "error_misconfigured": "This part of the page is not set up yet.",
  "error_aborted": "This was called off.",
  "retry": "Try again",
  "sign_in": "Sign in",
  "as_of": "As of {time}",
  "copy": "Copy {mail}",
  "copied": "Copied"
}
## people card, fr
{
  "error_bad_request": "Cette page a posé une question mal formée.",
  "error_unauthenticated": "Connectez-vous pour voir ceci.",
  "error_forbidden": "Vous n’avez pas accès à ceci.",
  "error_not_found": "Introuvable.",
  "error_conflict": "Ceci a été modifié ailleurs entre-temps.",
  "error_gone": "Ceci n’existe plus.",
  "error_precondition_failed": "Ceci a été modifié ailleurs entre-temps.",
  "error_too_large": "C’est trop volumineux.",
  "error_invalid": "Ceci n’est pas accepté ici.",
  "error_too_many_requests": "Trop de demandes en ce moment.",
  "error_internal": "Une erreur s’est produite de notre côté.",
  "error_unavailable": "Indisponible pour le moment.",
  "error_timeout": "La réponse a trop tardé.",
  "error_offline": "Vous êtes hors ligne.",
  "error_bad_response": "La réponse est illisible.",
  "error_unsupported": "Ce n’est pas possible ici.",
  "error_misconfigured": "Cette partie de la page n’est pas encore configurée.",
  "error_aborted": "L’opération a été annulée.",
  "retry": "Réessayer",
  "sign_in": "Se connecter",
  "as_of": "État à {time}",
  "copy": "Copier {mail}",
  "copied": "Copié"
}
## people card, de
{
  "error_bad_request": "Diese Seite hat falsch gefragt.",
  "error_unauthenticated": "Melden Sie sich an, um dies zu sehen.",
  "error_forbidden": "Sie haben hierauf keinen Zugriff.",
  "error_not_found": "Nicht gefunden.",
  "error_conflict": "Dies wurde inzwischen anderswo geändert.",
  "error_gone": "Dies gibt es nicht mehr.",
  "error_precondition_failed": "Dies wurde inzwischen anderswo geändert.",
  "error_too_large": "Dies ist zu groß.",
  "error_invalid": "Dies wird hier nicht angenommen.",
  "error_too_many_requests": "Im Moment wird zu viel angefragt.",
  "error_internal": "Bei uns ist etwas schiefgegangen.",
  "error_unavailable": "Im Moment nicht verfügbar.",
  "error_timeout": "Die Antwort hat zu lange gedauert.",
  "error_offline": "Sie sind offline.",
  "error_bad_response": "Die Antwort war nicht lesbar.",
  "error_unsupported": "Das geht hier nicht.",
  "error_misconfigured": "Dieser Teil der Seite ist noch nicht eingerichtet.",
  "error_aborted": "Der Vorgang wurde abgebrochen.",
  "retry": "Erneut versuchen",
  "sign_in": "Anmelden",
  "as_of": "Stand: {time}",
  "copy": "{mail} kopieren",
  "copied": "Kopiert"
}
## people card, es
{
  "error_bad_request": "Esta página ha hecho una petición incorrecta.",
  "error_unauthenticated": "Inicie sesión para ver esto.",
  "error_forbidden": "No tiene acceso a esto.",
  "error_not_found": "No se ha encontrado.",
  "error_conflict": "Esto se ha modificado en otro lugar entretanto.",
  "error_gone": "Esto ya no existe.",
  "error_precondition_failed": "Esto se ha modificado en otro lugar entretanto.",
  "error_too_large": "Es demasiado grande.",
  "error_invalid": "Esto no se acepta aquí.",
  "error_too_many_requests": "Hay demasiadas peticiones en este momento.",
  "error_internal": "Algo ha fallado por nuestra parte.",
  "error_unavailable": "No está disponible en este momento.",
  "error_timeout": "La respuesta ha tardado demasiado.",
  "error_offline": "No tiene conexión.",
  "error_bad_response": "No se ha podido leer la respuesta.",
  "error_unsupported": "Eso no es posible aquí.",
  "error_misconfigured": "Esta parte de la página aún no está configurada.",
  "error_aborted": "La operación se ha cancelado.",
  "retry": "Reintentar",
  "sign_in": "Iniciar sesión",
  "as_of": "Actualizado: {time}",
  "copy": "Copiar {mail}",
  "copied": "Copiado"
}
## people card, ar
{
  "error_bad_request": "أرسلت هذه الصفحة طلبًا غير صحيح.",
  "error_unauthenticated": "سجّل الدخول لعرض هذا.",
  "error_forbidden": "لا يمكنك الاطلاع على هذا.",
  "error_not_found": "لم يُعثر على هذا.",
  "error_conflict": "جرى تعديل هذا في مكان آخر في هذه الأثناء.",
  "error_gone": "لم يعد هذا موجودًا.",
  "error_precondition_failed": "جرى تعديل هذا في مكان آخر في هذه الأثناء.",
  "error_too_large": "هذا أكبر من اللازم.",
  "error_invalid": "هذا غير مقبول هنا.",
  "error_too_many_requests": "الطلبات كثيرة جدًا في الوقت الحالي.",
  "error_internal": "حدث خطأ من جانبنا.",
  "error_unavailable": "هذا غير متاح في الوقت الحالي.",
  "error_timeout": "استغرق الرد وقتًا أطول من اللازم.",
  "error_offline": "أنت غير متصل بالشبكة.",
  "error_bad_response": "تعذّرت قراءة الرد.",
  "error_unsupported": "لا يمكن فعل ذلك هنا.",
  "error_misconfigured": "لم يُضبط هذا الجزء من الصفحة بعد.",
  "error_aborted": "أُلغيت العملية.",
  "retry": "أعد المحاولة",
  "sign_in": "تسجيل الدخول",
  "as_of": "حتى {time}",
  "copy": "نسخ {mail}",
  "copied": "تم النسخ"
}
## people details, en
{
  "presence_available": "Available",
  "presence_busy": "Busy",
  "presence_do_not_disturb": "Do not disturb",
  "presence_away": "Away",
  "presence_offline": "Offline",
  "phone": "Phone",
  "mobile": "Mobile",
  "chat": "Chat",
  "place": "Place",
  "local_time": "Local time",
  "same_time": "same time as yours",
  "ahead": {
    "one": "{n} hour ahead of you",
    "other": "{n} hours ahead of you"
  },
  "behind": {
    "one": "{n} hour behind you",
    "other": "{n} hours behind you"
  },
  "follow_each_other": "You follow each other",
  "following": "You follow them",
  "followed_by": "Follows you",
  "requested": "You asked to follow them",
  "manager": "Manager",
  "reports": {
    "one": "{n} direct report",
    "other": "{n} direct reports"
  },
  "more": {
    "one": "and {n} other",
    "other": "and {n} others"
  },
  "skills": "Skills",
  "about": "About"
}
## people details, fr
{
  "presence_available": "Disponible",
  "presence_busy": "Occupé",
  "presence_do_not_disturb": "Ne pas déranger",
  "presence_away": "Absent",
  "presence_offline": "Hors ligne",
  "phone": "Téléphone",
  "mobile": "Portable",
  "chat": "Discuter",
  "place": "Lieu",
  "local_time": "Heure locale",
  "same_time": "même heure que vous",
  "ahead": {
    "one": "{n} heure d’avance sur vous",
    "many": "{n} heures d’avance sur vous",
    "other": "{n} heures d’avance sur vous"
  },
  "behind": {
    "one": "{n} heure de retard sur vous",
    "many": "{n} heures de retard sur vous",
    "other": "{n} heures de retard sur vous"
  },
  "follow_each_other": "Vous vous suivez mutuellement",
  "following": "Vous suivez cette personne",
  "followed_by": "Vous suit",
  "requested": "Vous avez demandé à suivre cette personne",
  "manager": "Responsable",
  "reports": {
    "one": "{n} collaborateur direct",
    "many": "{n} collaborateurs directs",
    "other": "{n} collaborateurs directs"
  },
  "more": {
    "one": "et {n} autre",
    "many": "et {n} autres",
    "other": "et {n} autres"
  },
  "skills": "Compétences",
  "about": "À propos"
}
## people details, de
{
  "presence_available": "Verfügbar",
  "presence_busy": "Beschäftigt",
  "presence_do_not_disturb": "Bitte nicht stören",
  "presence_away": "Abwesend",
  "presence_offline": "Nicht verbunden",
  "phone": "Telefon",
  "mobile": "Mobil",
  "chat": "Chatten",
  "place": "Ort",
  "local_time": "Ortszeit",
  "same_time": "gleiche Zeit wie bei Ihnen",
  "ahead": {
    "one": "{n} Stunde vor Ihnen",
    "other": "{n} Stunden vor Ihnen"
  },
  "behind": {
    "one": "{n} Stunde hinter Ihnen",
    "other": "{n} Stunden hinter Ihnen"
  },
  "follow_each_other": "Sie folgen einander",
  "following": "Sie folgen dieser Person",
  "followed_by": "Folgt Ihnen",
  "requested": "Sie möchten dieser Person folgen, die Anfrage ist offen",
  "manager": "Führungskraft",
  "reports": {
    "one": "{n} direkt unterstellte Person",
    "other": "{n} direkt unterstellte Personen"
  },
  "more": {
    "one": "und {n} weitere",
    "other": "und {n} weitere"
  },
  "skills": "Kenntnisse",
  "about": "Über mich"
}
## people details, es
{
  "presence_available": "Disponible",
  "presence_busy": "Con otra tarea",
  "presence_do_not_disturb": "No molestar",
  "presence_away": "Ausente",
  "presence_offline": "Sin conexión",
  "phone": "Teléfono",
  "mobile": "Móvil",
  "chat": "Chatear",
  "place": "Lugar",
  "local_time": "Hora local",
  "same_time": "la misma hora que usted",
  "ahead": {
    "one": "{n} hora por delante de usted",
    "many": "{n} horas por delante de usted",
    "other": "{n} horas por delante de usted"
  },
  "behind": {
    "one": "{n} hora por detrás de usted",
    "many": "{n} horas por detrás de usted",
    "other": "{n} horas por detrás de usted"
  },
  "follow_each_other": "Se siguen mutuamente",
  "following": "Usted sigue a esta persona",
  "followed_by": "Le sigue",
  "requested": "Ha solicitado seguir a esta persona",
  "manager": "Responsable",
  "reports": {
    "one": "{n} persona a su cargo",
    "many": "{n} personas a su cargo",
    "other": "{n} personas a su cargo"
  },
  "more": {
    "one": "y {n} más",
    "many": "y {n} más",
    "other": "y {n} más"
  },
  "skills": "Habilidades",
  "about": "Acerca de mí"
}
## people details, ar
{
  "presence_available": "متاح",
  "presence_busy": "مشغول",
  "presence_do_not_disturb": "يُرجى عدم الإزعاج",
  "presence_away": "غائب",
  "presence_offline": "غير متصل",
  "phone": "الهاتف",
  "mobile": "الجوال",
  "chat": "محادثة",
  "place": "المكان",
  "local_time": "التوقيت المحلي",
  "same_time": "التوقيت نفسه لديك",
  "ahead": {
    "zero": "التوقيت نفسه لديك",
    "one": "يسبقك بساعة واحدة",
    "two": "يسبقك بساعتين",
    "few": "يسبقك بـ {n} ساعات",
    "many": "يسبقك بـ {n} ساعة",
    "other": "يسبقك بـ {n} ساعة"
  },
  "behind": {
    "zero": "التوقيت نفسه لديك",
    "one": "متأخر عنك بساعة واحدة",
    "two": "متأخر عنك بساعتين",
    "few": "متأخر عنك بـ {n} ساعات",
    "many": "متأخر عنك بـ {n} ساعة",
    "other": "متأخر عنك بـ {n} ساعة"
  },
  "follow_each_other": "تتابعان بعضكما",
  "following": "تتابع هذا الشخص",
  "followed_by": "يتابعك",
  "requested": "طلبت متابعة هذا الشخص",
  "manager": "المدير",
  "reports": {
    "zero": "لا مرؤوسين مباشرين",
    "one": "مرؤوس مباشر واحد",
    "two": "مرؤوسان مباشران",
    "few": "{n} مرؤوسين مباشرين",
    "many": "{n} مرؤوسًا مباشرًا",
    "other": "{n} مرؤوس مباشر"
  },
  "more": {
    "zero": "ولا أحد غيرهم",
    "one": "وشخص آخر",
    "two": "وشخصان آخران",
    "few": "و{n} آخرون",
    "many": "و{n} آخرون",
    "other": "و{n} آخرون"
  },
  "skills": "المهارات",
  "about": "نبذة"
}
## post, en
{
  "error_bad_request": "Something on this page was asked in the wrong way.",
  "error_unauthenticated": "Sign in to see this.",
  "error_forbidden": "You may not see this.",
  "error_not_found": "This was not found.",
  "error_conflict": "This was changed elsewhere in the meantime.",
  "error_gone": "This is no longer here.",
  "error_precondition_failed": "This was changed elsewhere in the meantime.",
  "error_too_large": "This is too large.",
  "error_invalid": "This is not accepted here.",
  "error_too_many_requests": "Too much is asked at the moment.",
  "error_internal": "Something went wrong on our side.",
  "error_unavailable": "This is not available at the moment.",
  "error_timeout": "The answer took too long.",
  "error_offline": "You are offline.",
  "error_bad_response": "The answer could not be read.",
  "error_unsupported": "This cannot be done here.",
  "error_misconfigured": "This part of the page is not set up yet.",
  "error_aborted": "This was called off.",
  "retry": "Try again",
  "sign_in": "Sign in",
  "as_of": "As of {time}",
  "more": "Show more",
  "less": "Show less",
  "edited": "Edited",
  "announcement": "Announcement",
  "pinned": "Pinned",
  "waiting": "Waiting for the network",
  "sending": "Sending …",
  "actions": "More actions",
  "reports": {
    "one": "Reported by {n} person",
    "other": "Reported by {n} people"
  },
  "comment": "Comment",
  "comments": {
    "one": "{n} comment",
    "other": "{n} comments"
  },
  "all_comments": {
    "one": "Show {n} comment",
    "other": "Show all {n} comments"
  },
  "earlier_comments": "Earlier comments"
}
## post, fr
{
  "error_bad_request": "Cette page a posé une question mal formée.",
  "error_unauthenticated": "Connectez-vous pour voir ceci.",
  "error_forbidden": "Vous n’avez pas accès à ceci.",
  "error_not_found": "Introuvable.",
  "error_conflict": "Ceci a été modifié ailleurs entre-temps.",
  "error_gone": "Ceci n’existe plus.",
  "error_precondition_failed": "Ceci a été modifié ailleurs entre-temps.",
  "error_too_large": "C’est trop volumineux.",
  "error_invalid": "Ceci n’est pas accepté ici.",
  "error_too_many_requests": "Trop de demandes en ce moment.",
  "error_internal": "Une erreur s’est produite de notre côté.",
  "error_unavailable": "Indisponible pour le moment.",
  "error_timeout": "La réponse a trop tardé.",
  "error_offline": "Vous êtes hors ligne.",
  "error_bad_response": "La réponse est illisible.",
  "error_unsupported": "Ce n’est pas possible ici.",
  "error_misconfigured": "Cette partie de la page n’est pas encore configurée.",
  "error_aborted": "L’opération a été annulée.",
  "retry": "Réessayer",
  "sign_in": "Se connecter",
  "as_of": "État à {time}",
  "more": "Afficher la suite",
  "less": "Afficher moins",
  "edited": "Modifié",
  "announcement": "Annonce",
  "pinned": "Épinglé",
  "waiting": "En attente du réseau",
  "sending": "Envoi …",
  "actions": "Autres actions",
  "reports": {
    "one": "Signalé par {n} personne",
    "other": "Signalé par {n} personnes"
  },
  "comment": "Commenter",
  "comments": {
    "one": "{n} commentaire",
    "other": "{n} commentaires"
  },
  "all_comments": {
    "one": "Afficher {n} commentaire",
    "other": "Afficher les {n} commentaires"
  },
  "earlier_comments": "Commentaires précédents"
}
## post, de
{
  "error_bad_request": "Diese Seite hat falsch gefragt.",
  "error_unauthenticated": "Melden Sie sich an, um dies zu sehen.",
  "error_forbidden": "Sie haben hierauf keinen Zugriff.",
  "error_not_found": "Nicht gefunden.",
  "error_conflict": "Dies wurde inzwischen anderswo geändert.",
  "error_gone": "Dies gibt es nicht mehr.",
  "error_precondition_failed": "Dies wurde inzwischen anderswo geändert.",
  "error_too_large": "Dies ist zu groß.",
  "error_invalid": "Dies wird hier nicht angenommen.",
  "error_too_many_requests": "Im Moment wird zu viel angefragt.",
  "error_internal": "Bei uns ist etwas schiefgegangen.",
  "error_unavailable": "Im Moment nicht verfügbar.",
  "error_timeout": "Die Antwort hat zu lange gedauert.",
  "error_offline": "Sie sind offline.",
  "error_bad_response": "Die Antwort war nicht lesbar.",
  "error_unsupported": "Das geht hier nicht.",
  "error_misconfigured": "Dieser Teil der Seite ist noch nicht eingerichtet.",
  "error_aborted": "Der Vorgang wurde abgebrochen.",
  "retry": "Erneut versuchen",
  "sign_in": "Anmelden",
  "as_of": "Stand: {time}",
  "more": "Mehr anzeigen",
  "less": "Weniger anzeigen",
  "edited": "Bearbeitet",
  "announcement": "Ankündigung",
  "pinned": "Angeheftet",
  "waiting": "Wartet auf das Netz",
  "sending": "Wird gesendet …",
  "actions": "Weitere Aktionen",
  "reports": {
    "one": "Von {n} Person gemeldet",
    "other": "Von {n} Personen gemeldet"
  },
  "comment": "Kommentieren",
  "comments": {
    "one": "{n} Kommentar",
    "other": "{n} Kommentare"
  },
  "all_comments": {
    "one": "{n} Kommentar anzeigen",
    "other": "Alle {n} Kommentare anzeigen"
  },
  "earlier_comments": "Frühere Kommentare"
}
## post, es
{
  "error_bad_request": "Esta página ha hecho una petición incorrecta.",
  "error_unauthenticated": "Inicie sesión para ver esto.",
  "error_forbidden": "No tiene acceso a esto.",
  "error_not_found": "No se ha encontrado.",
  "error_conflict": "Esto se ha modificado en otro lugar entretanto.",
  "error_gone": "Esto ya no existe.",
  "error_precondition_failed": "Esto se ha modificado en otro lugar entretanto.",
  "error_too_large": "Es demasiado grande.",
  "error_invalid": "Esto no se acepta aquí.",
  "error_too_many_requests": "Hay demasiadas peticiones en este momento.",
  "error_internal": "Algo ha fallado por nuestra parte.",
  "error_unavailable": "No está disponible en este momento.",
  "error_timeout": "La respuesta ha tardado demasiado.",
  "error_offline": "No tiene conexión.",
  "error_bad_response": "No se ha podido leer la respuesta.",
  "error_unsupported": "Eso no es posible aquí.",
  "error_misconfigured": "Esta parte de la página aún no está configurada.",
  "error_aborted": "La operación se ha cancelado.",
  "retry": "Reintentar",
  "sign_in": "Iniciar sesión",
  "as_of": "Actualizado: {time}",
  "more": "Mostrar más",
  "less": "Mostrar menos",
  "edited": "Editado",
  "announcement": "Anuncio",
  "pinned": "Fijado",
  "waiting": "A la espera de la red",
  "sending": "Enviando …",
  "actions": "Más acciones",
  "reports": {
    "one": "Denunciado por {n} persona",
    "other": "Denunciado por {n} personas"
  },
  "comment": "Comentar",
  "comments": {
    "one": "{n} comentario",
    "other": "{n} comentarios"
  },
  "all_comments": {
    "one": "Mostrar {n} comentario",
    "other": "Mostrar los {n} comentarios"
  },
  "earlier_comments": "Comentarios anteriores"
}
## post, ar
{
  "error_bad_request": "أرسلت هذه الصفحة طلبًا غير صحيح.",
  "error_unauthenticated": "سجّل الدخول لعرض هذا.",
  "error_forbidden": "لا يمكنك الاطلاع على هذا.",
  "error_not_found": "لم يُعثر على هذا.",
  "error_conflict": "جرى تعديل هذا في مكان آخر في هذه الأثناء.",
  "error_gone": "لم يعد هذا موجودًا.",
  "error_precondition_failed": "جرى تعديل هذا في مكان آخر في هذه الأثناء.",
  "error_too_large": "هذا أكبر من اللازم.",
  "error_invalid": "هذا غير مقبول هنا.",
  "error_too_many_requests": "الطلبات كثيرة جدًا في الوقت الحالي.",
  "error_internal": "حدث خطأ من جانبنا.",
  "error_unavailable": "هذا غير متاح في الوقت الحالي.",
  "error_timeout": "استغرق الرد وقتًا أطول من اللازم.",
  "error_offline": "أنت غير متصل بالشبكة.",
  "error_bad_response": "تعذّرت قراءة الرد.",
  "error_unsupported": "لا يمكن فعل ذلك هنا.",
  "error_misconfigured": "لم يُضبط هذا الجزء من الصفحة بعد.",
  "error_aborted": "أُلغيت العملية.",
  "retry": "أعد المحاولة",
  "sign_in": "تسجيل الدخول",
  "as_of": "حتى {time}",
  "more": "عرض المزيد",
  "less": "عرض أقل",
  "edited": "معدّل",
  "announcement": "إعلان",
  "pinned": "مثبّت",
  "waiting": "في انتظار الشبكة",
  "sending": "جارٍ الإرسال …",
  "actions": "إجراءات أخرى",
  "reports": {
    "one": "أبلغ عنه شخص واحد",
    "two": "أبلغ عنه شخصان",
    "few": "أبلغ عنه {n} أشخاص",
    "many": "أبلغ عنه {n} شخصًا",
    "other": "أبلغ عنه {n} شخص"
  },
  "comment": "تعليق",
  "comments": {
    "one": "تعليق واحد",
    "two": "تعليقان",
    "few": "{n} تعليقات",
    "many": "{n} تعليقًا",
    "other": "{n} تعليق"
  },
  "all_comments": {
    "one": "عرض التعليق",
    "two": "عرض التعليقين",
    "few": "عرض كل التعليقات الـ{n}",
    "other": "عرض كل التعليقات الـ{n}"
  },
  "earlier_comments": "تعليقات سابقة"
}
## reactions, en
{
  "error_bad_request": "Something on this page was asked in the wrong way.",
  "error_unauthenticated": "Sign in to see this.",
  "error_forbidden": "You may not see this.",
  "error_not_found": "This was not found.",
  "error_conflict": "This was changed elsewhere in the meantime.",
  "error_gone": "This is no longer here.",
  "error_precondition_failed": "This was changed elsewhere in the meantime.",
  "error_too_large": "This is too large.",
  "error_invalid": "This is not accepted here.",
  "error_too_many_requests": "Too much is asked at the moment.",
  "error_internal": "Something went wrong on our side.",
  "error_unavailable": "This is not available at the moment.",
  "error_timeout": "The answer took too long.",
  "error_offline": "You are offline.",
  "error_bad_response": "The answer could not be read.",
  "error_unsupported": "This cannot be done here.",
  "error_misconfigured": "This part of the page is not set up yet.",
  "error_aborted": "This was called off.",
  "retry": "Try again",
  "sign_in": "Sign in",
  "as_of": "As of {time}",
  "like": "Like",
  "love": "Love",
  "thanks": "Thanks",
  "celebrate": "Celebrate",
  "insightful": "Insightful",
  "choose": "Choose a reaction",
  "who": "Reactions",
  "count": {
    "one": "{n} reaction, show who",
    "other": "{n} reactions, show who"
  },
  "nobody": "Nobody has reacted yet.",
  "refused": "Your reaction was not saved. {reason}"
}
## reactions, fr
{
  "error_bad_request": "Cette page a posé une question mal formée.",
  "error_unauthenticated": "Connectez-vous pour voir ceci.",
  "error_forbidden": "Vous n’avez pas accès à ceci.",
  "error_not_found": "Introuvable.",
  "error_conflict": "Ceci a été modifié ailleurs entre-temps.",
  "error_gone": "Ceci n’existe plus.",
  "error_precondition_failed": "Ceci a été modifié ailleurs entre-temps.",
  "error_too_large": "C’est trop volumineux.",
  "error_invalid": "Ceci n’est pas accepté ici.",
  "error_too_many_requests": "Trop de demandes en ce moment.",
  "error_internal": "Une erreur s’est produite de notre côté.",
  "error_unavailable": "Indisponible pour le moment.",
  "error_timeout": "La réponse a trop tardé.",
  "error_offline": "Vous êtes hors ligne.",
  "error_bad_response": "La réponse est illisible.",
  "error_unsupported": "Ce n’est pas possible ici.",
  "error_misconfigured": "Cette partie de la page n’est pas encore configurée.",
  "error_aborted": "L’opération a été annulée.",
  "retry": "Réessayer",
  "sign_in": "Se connecter",
  "as_of": "État à {time}",
  "like": "J’aime",
  "love": "J’adore",
  "thanks": "Merci",
  "celebrate": "Bravo",
  "insightful": "Instructif",
  "choose": "Choisir une réaction",
  "who": "Réactions",
  "count": {
    "one": "{n} réaction, voir de qui",
    "other": "{n} réactions, voir de qui"
  },
  "nobody": "Personne n’a encore réagi.",
  "refused": "Votre réaction n’a pas été enregistrée. {reason}"
}
## reactions, de
{
  "error_bad_request": "Diese Seite hat falsch gefragt.",
  "error_unauthenticated": "Melden Sie sich an, um dies zu sehen.",
  "error_forbidden": "Sie haben hierauf keinen Zugriff.",
  "error_not_found": "Nicht gefunden.",
  "error_conflict": "Dies wurde inzwischen anderswo geändert.",
  "error_gone": "Dies gibt es nicht mehr.",
  "error_precondition_failed": "Dies wurde inzwischen anderswo geändert.",
  "error_too_large": "Dies ist zu groß.",
  "error_invalid": "Dies wird hier nicht angenommen.",
  "error_too_many_requests": "Im Moment wird zu viel angefragt.",
  "error_internal": "Bei uns ist etwas schiefgegangen.",
  "error_unavailable": "Im Moment nicht verfügbar.",
  "error_timeout": "Die Antwort hat zu lange gedauert.",
  "error_offline": "Sie sind offline.",
  "error_bad_response": "Die Antwort war nicht lesbar.",
  "error_unsupported": "Das geht hier nicht.",
  "error_misconfigured": "Dieser Teil der Seite ist noch nicht eingerichtet.",
  "error_aborted": "Der Vorgang wurde abgebrochen.",
  "retry": "Erneut versuchen",
  "sign_in": "Anmelden",
  "as_of": "Stand: {time}",
  "like": "Gefällt mir",
  "love": "Liebe ich",
  "thanks": "Danke",
  "celebrate": "Feiern",
  "insightful": "Aufschlussreich",
  "choose": "Reaktion wählen",
  "who": "Reaktionen",
  "count": {
    "one": "{n} Reaktion, zeigen von wem",
    "other": "{n} Reaktionen, zeigen von wem"
  },
  "nobody": "Noch hat niemand reagiert.",
  "refused": "Ihre Reaktion wurde nicht gespeichert. {reason}"
}
## reactions, es
{
  "error_bad_request": "Esta página ha hecho una petición incorrecta.",
  "error_unauthenticated": "Inicie sesión para ver esto.",
  "error_forbidden": "No tiene acceso a esto.",
  "error_not_found": "No se ha encontrado.",
  "error_conflict": "Esto se ha modificado en otro lugar entretanto.",
  "error_gone": "Esto ya no existe.",
  "error_precondition_failed": "Esto se ha modificado en otro lugar entretanto.",
  "error_too_large": "Es demasiado grande.",
  "error_invalid": "Esto no se acepta aquí.",
  "error_too_many_requests": "Hay demasiadas peticiones en este momento.",
  "error_internal": "Algo ha fallado por nuestra parte.",
  "error_unavailable": "No está disponible en este momento.",
  "error_timeout": "La respuesta ha tardado demasiado.",
  "error_offline": "No tiene conexión.",
  "error_bad_response": "No se ha podido leer la respuesta.",
  "error_unsupported": "Eso no es posible aquí.",
  "error_misconfigured": "Esta parte de la página aún no está configurada.",
  "error_aborted": "La operación se ha cancelado.",
  "retry": "Reintentar",
  "sign_in": "Iniciar sesión",
  "as_of": "Actualizado: {time}",
  "like": "Me gusta",
  "love": "Me encanta",
  "thanks": "Gracias",
  "celebrate": "Enhorabuena",
  "insightful": "Revelador",
  "choose": "Elegir una reacción",
  "who": "Reacciones",
  "count": {
    "one": "{n} reacción, ver de quién",
    "other": "{n} reacciones, ver de quién"
  },
  "nobody": "Nadie ha reaccionado todavía.",
  "refused": "Su reacción no se ha guardado. {reason}"
}
## reactions, ar
{
  "error_bad_request": "أرسلت هذه الصفحة طلبًا غير صحيح.",
  "error_unauthenticated": "سجّل الدخول لعرض هذا.",
  "error_forbidden": "لا يمكنك الاطلاع على هذا.",
  "error_not_found": "لم يُعثر على هذا.",
  "error_conflict": "جرى تعديل هذا في مكان آخر في هذه الأثناء.",
  "error_gone": "لم يعد هذا موجودًا.",
  "error_precondition_failed": "جرى تعديل هذا في مكان آخر في هذه الأثناء.",
  "error_too_large": "هذا أكبر من اللازم.",
  "error_invalid": "هذا غير مقبول هنا.",
  "error_too_many_requests": "الطلبات كثيرة جدًا في الوقت الحالي.",
  "error_internal": "حدث خطأ من جانبنا.",
  "error_unavailable": "هذا غير متاح في الوقت الحالي.",
  "error_timeout": "استغرق الرد وقتًا أطول من اللازم.",
  "error_offline": "أنت غير متصل بالشبكة.",
  "error_bad_response": "تعذّرت قراءة الرد.",
  "error_unsupported": "لا يمكن فعل ذلك هنا.",
  "error_misconfigured": "لم يُضبط هذا الجزء من الصفحة بعد.",
  "error_aborted": "أُلغيت العملية.",
  "retry": "أعد المحاولة",
  "sign_in": "تسجيل الدخول",
  "as_of": "حتى {time}",
  "like": "أعجبني",
  "love": "أحببته",
  "thanks": "شكرًا",
  "celebrate": "تهانينا",
  "insightful": "مفيد",
  "choose": "اختر تفاعلًا",
  "who": "التفاعلات",
  "count": {
    "one": "{n} تفاعل، عرض الأسماء",
    "few": "{n} تفاعلات، عرض الأسماء",
    "other": "{n} تفاعل، عرض الأسماء"
  },
  "nobody": "لم يتفاعل أحد بعد.",
  "refused": "لم يُحفظ تفاعلك. {reason}"
}
## recommend button, en
{
  "error_bad_request": "Something on this page was asked in the wrong way.",
  "error_unauthenticated": "Sign in to see this.",
  "error_forbidden": "You may not see this.",
  "error_not_found": "This was not found.",
  "error_conflict": "This was changed elsewhere in the meantime.",
  "error_gone": "This is no longer here.",
  "error_precondition_failed": "This was changed elsewhere in the meantime.",
  "error_too_large": "This is too large.",
  "error_invalid": "This is not accepted here.",
  "error_too_many_requests": "Too much is asked at the moment.",
  "error_internal": "Something went wrong on our side.",
  "error_unavailable": "This is not available at the moment.",
  "error_timeout": "The answer took too long.",
  "error_offline": "You are offline.",
  "error_bad_response": "The answer could not be read.",
  "error_unsupported": "This cannot be done here.",
  "error_misconfigured": "This part of the page is not set up yet.",
  "error_aborted": "This was called off.",
  "retry": "Try again",
  "sign_in": "Sign in",
  "as_of": "As of {time}",
  "recommend": "Recommend",
  "recommended": "Recommended",
  "count": {
    "one": "{n} recommendation, show who",
    "other": "{n} recommendations, show who"
  },
  "who": "Recommended by",
  "nobody": "Nobody recommends this yet.",
  "first": "Be the first to recommend this",
  "by": {
    "one": "{people} recommends this",
    "other": "{people} recommend this"
  },
  "by_you": "{people} recommend this",
  "you": "You",
  "others": {
    "one": "{n} other",
    "other": "{n} others"
  },
  "people": {
    "one": "{n} person",
    "other": "{n} people"
  }
}
## recommend button, fr
{
  "error_bad_request": "Cette page a posé une question mal formée.",
  "error_unauthenticated": "Connectez-vous pour voir ceci.",
  "error_forbidden": "Vous n’avez pas accès à ceci.",
  "error_not_found": "Introuvable.",
  "error_conflict": "Ceci a été modifié ailleurs entre-temps.",
  "error_gone": "Ceci n’existe plus.",
  "error_precondition_failed": "Ceci a été modifié ailleurs entre-temps.",
  "error_too_large": "C’est trop volumineux.",
  "error_invalid": "Ceci n’est pas accepté ici.",
  "error_too_many_requests": "Trop de demandes en ce moment.",
  "error_internal": "Une erreur s’est produite de notre côté.",
  "error_unavailable": "Indisponible pour le moment.",
  "error_timeout": "La réponse a trop tardé.",
  "error_offline": "Vous êtes hors ligne.",
  "error_bad_response": "La réponse est illisible.",
  "error_unsupported": "Ce n’est pas possible ici.",
  "error_misconfigured": "Cette partie de la page n’est pas encore configurée.",
  "error_aborted": "L’opération a été annulée.",
  "retry": "Réessayer",
  "sign_in": "Se connecter",
  "as_of": "État à {time}",
  "recommend": "Recommander",
  "recommended": "Recommandé",
  "count": {
    "one": "{n} recommandation, voir de qui",
    "other": "{n} recommandations, voir de qui"
  },
  "who": "Recommandé par",
  "nobody": "Personne ne recommande encore ceci.",
  "first": "Soyez la première personne à recommander ceci",
  "by": {
    "one": "{people} recommande ceci",
    "other": "{people} recommandent ceci"
  },
  "by_you": "{people} recommandez ceci",
  "you": "Vous",
  "others": {
    "one": "{n} autre",
    "other": "{n} autres"
  },
  "people": {
    "one": "{n} personne",
    "other": "{n} personnes"
  }
}
## recommend button, de
{
  "error_bad_request": "Diese Seite hat falsch gefragt.",
  "error_unauthenticated": "Melden Sie sich an, um dies zu sehen.",
  "error_forbidden": "Sie haben hierauf keinen Zugriff.",
  "error_not_found": "Nicht gefunden.",
  "error_conflict": "Dies wurde inzwischen anderswo geändert.",
  "error_gone": "Dies gibt es nicht mehr.",
  "error_precondition_failed": "Dies wurde inzwischen anderswo geändert.",
  "error_too_large": "Dies ist zu groß.",
  "error_invalid": "Dies wird hier nicht angenommen.",
  "error_too_many_requests": "Im Moment wird zu viel angefragt.",
  "error_internal": "Bei uns ist etwas schiefgegangen.",
  "error_unavailable": "Im Moment nicht verfügbar.",
  "error_timeout": "Die Antwort hat zu lange gedauert.",
  "error_offline": "Sie sind offline.",
  "error_bad_response": "Die Antwort war nicht lesbar.",
  "error_unsupported": "Das geht hier nicht.",
  "error_misconfigured": "Dieser Teil der Seite ist noch nicht eingerichtet.",
  "error_aborted": "Der Vorgang wurde abgebrochen.",
  "retry": "Erneut versuchen",
  "sign_in": "Anmelden",
  "as_of": "Stand: {time}",
  "recommend": "Empfehlen",
  "recommended": "Empfohlen",
  "count": {
    "one": "{n} Empfehlung, zeigen von wem",
    "other": "{n} Empfehlungen, zeigen von wem"
  },
  "who": "Empfohlen von",
  "nobody": "Noch empfiehlt dies niemand.",
  "first": "Noch keine Empfehlung. Machen Sie den Anfang",
  "by": {
    "one": "{people} empfiehlt dies",
    "other": "{people} empfehlen dies"
  },
  "by_you": "{people} empfehlen dies",
  "you": "Sie",
  "others": {
    "one": "{n} weitere Person",
    "other": "{n} weitere"
  },
  "people": {
    "one": "{n} Person",
    "other": "{n} Personen"
  }
}
## recommend button, es
{
  "error_bad_request": "Esta página ha hecho una petición incorrecta.",
  "error_unauthenticated": "Inicie sesión para ver esto.",
  "error_forbidden": "No tiene acceso a esto.",
  "error_not_found": "No se ha encontrado.",
  "error_conflict": "Esto se ha modificado en otro lugar entretanto.",
  "error_gone": "Esto ya no existe.",
  "error_precondition_failed": "Esto se ha modificado en otro lugar entretanto.",
  "error_too_large": "Es demasiado grande.",
  "error_invalid": "Esto no se acepta aquí.",
  "error_too_many_requests": "Hay demasiadas peticiones en este momento.",
  "error_internal": "Algo ha fallado por nuestra parte.",
  "error_unavailable": "No está disponible en este momento.",
  "error_timeout": "La respuesta ha tardado demasiado.",
  "error_offline": "No tiene conexión.",
  "error_bad_response": "No se ha podido leer la respuesta.",
  "error_unsupported": "Eso no es posible aquí.",
  "error_misconfigured": "Esta parte de la página aún no está configurada.",
  "error_aborted": "La operación se ha cancelado.",
  "retry": "Reintentar",
  "sign_in": "Iniciar sesión",
  "as_of": "Actualizado: {time}",
  "recommend": "Recomendar",
  "recommended": "Recomendado",
  "count": {
    "one": "{n} recomendación, ver de quién",
    "other": "{n} recomendaciones, ver de quién"
  },
  "who": "Recomendado por",
  "nobody": "Nadie recomienda esto todavía.",
  "first": "Sea la primera persona en recomendar esto",
  "by": {
    "one": "{people} recomienda esto",
    "other": "{people} recomiendan esto"
  },
  "by_you": {
    "one": "{people} recomienda esto",
    "other": "{people} recomiendan esto"
  },
  "you": "Usted",
  "others": {
    "one": "{n} persona más",
    "other": "{n} personas más"
  },
  "people": {
    "one": "{n} persona",
    "other": "{n} personas"
  }
}
## recommend button, ar
{
  "error_bad_request": "أرسلت هذه الصفحة طلبًا غير صحيح.",
  "error_unauthenticated": "سجّل الدخول لعرض هذا.",
  "error_forbidden": "لا يمكنك الاطلاع على هذا.",
  "error_not_found": "لم يُعثر على هذا.",
  "error_conflict": "جرى تعديل هذا في مكان آخر في هذه الأثناء.",
  "error_gone": "لم يعد هذا موجودًا.",
  "error_precondition_failed": "جرى تعديل هذا في مكان آخر في هذه الأثناء.",
  "error_too_large": "هذا أكبر من اللازم.",
  "error_invalid": "هذا غير مقبول هنا.",
  "error_too_many_requests": "الطلبات كثيرة جدًا في الوقت الحالي.",
  "error_internal": "حدث خطأ من جانبنا.",
  "error_unavailable": "هذا غير متاح في الوقت الحالي.",
  "error_timeout": "استغرق الرد وقتًا أطول من اللازم.",
  "error_offline": "أنت غير متصل بالشبكة.",
  "error_bad_response": "تعذّرت قراءة الرد.",
  "error_unsupported": "لا يمكن فعل ذلك هنا.",
  "error_misconfigured": "لم يُضبط هذا الجزء من الصفحة بعد.",
  "error_aborted": "أُلغيت العملية.",
  "retry": "أعد المحاولة",
  "sign_in": "تسجيل الدخول",
  "as_of": "حتى {time}",
  "recommend": "أوصِ بهذا",
  "recommended": "موصى به",
  "count": {
    "one": "توصية واحدة، عرض الأسماء",
    "two": "توصيتان، عرض الأسماء",
    "few": "{n} توصيات، عرض الأسماء",
    "other": "{n} توصية، عرض الأسماء"
  },
  "who": "أوصى بهذا",
  "nobody": "لم يوصِ أحد بهذا بعد.",
  "first": "كن أول من يوصي بهذا",
  "by": "أوصى {people} بهذا",
  "by_you": {
    "one": "أوصيت بهذا",
    "other": "أوصيت {people} بهذا"
  },
  "you": "أنت",
  "others": {
    "one": "شخص آخر",
    "two": "شخصان آخران",
    "few": "{n} أشخاص آخرين",
    "many": "{n} شخصًا آخر",
    "other": "{n} شخص آخر"
  },
  "people": {
    "one": "شخص واحد",
    "two": "شخصان",
    "few": "{n} أشخاص",
    "many": "{n} شخصًا",
    "other": "{n} شخص"
  }
}
## recommend refused, en
{
  "error_bad_request": "Something on this page was asked in the wrong way.",
  "error_unauthenticated": "Sign in to recommend this.",
  "error_forbidden": "You may not recommend this.",
  "error_not_found": "What this belongs to was not found.",
  "error_conflict": "This was changed elsewhere in the meantime.",
  "error_gone": "What this belongs to is no longer here.",
  "error_precondition_failed": "This was changed elsewhere in the meantime.",
  "error_too_large": "This is too large.",
  "error_invalid": "This is not accepted here.",
  "error_too_many_requests": "Too much is asked at the moment.",
  "error_internal": "Something went wrong on our side.",
  "error_unavailable": "This is not available at the moment.",
  "error_timeout": "The answer took too long.",
  "error_offline": "You are offline.",
  "error_bad_response": "The answer could not be read.",
  "error_unsupported": "This cannot be done here.",
  "error_misconfigured": "This part of the page is not set up yet.",
  "error_aborted": "This was called off.",
  "retry": "Try again",
  "sign_in": "Sign in",
  "as_of": "As of {time}",
  "refused": "Your choice was not saved. {reason}"
}
## recommend refused, fr
{
  "error_bad_request": "Cette page a posé une question mal formée.",
  "error_unauthenticated": "Connectez-vous pour recommander ceci.",
  "error_forbidden": "Vous ne pouvez pas recommander ceci.",
  "error_not_found": "Ce à quoi cela se rapporte est introuvable.",
  "error_conflict": "Ceci a été modifié ailleurs entre-temps.",
  "error_gone": "Ce à quoi cela se rapporte n’existe plus.",
  "error_precondition_failed": "Ceci a été modifié ailleurs entre-temps.",
  "error_too_large": "C’est trop volumineux.",
  "error_invalid": "Ceci n’est pas accepté ici.",
  "error_too_many_requests": "Trop de demandes en ce moment.",
  "error_internal": "Une erreur s’est produite de notre côté.",
  "error_unavailable": "Indisponible pour le moment.",
  "error_timeout": "La réponse a trop tardé.",
  "error_offline": "Vous êtes hors ligne.",
  "error_bad_response": "La réponse est illisible.",
  "error_unsupported": "Ce n’est pas possible ici.",
  "error_misconfigured": "Cette partie de la page n’est pas encore configurée.",
  "error_aborted": "L’opération a été annulée.",
  "retry": "Réessayer",
  "sign_in": "Se connecter",
  "as_of": "État à {time}",
  "refused": "Votre choix n’a pas été enregistré. {reason}"
}
## recommend refused, de
{
  "error_bad_request": "Diese Seite hat falsch gefragt.",
  "error_unauthenticated": "Melden Sie sich an, um dies zu empfehlen.",
  "error_forbidden": "Sie dürfen dies nicht empfehlen.",
  "error_not_found": "Das, wozu es gehört, wurde nicht gefunden.",
  "error_conflict": "Dies wurde inzwischen anderswo geändert.",
  "error_gone": "Das, wozu es gehört, gibt es nicht mehr.",
  "error_precondition_failed": "Dies wurde inzwischen anderswo geändert.",
  "error_too_large": "Dies ist zu groß.",
  "error_invalid": "Dies wird hier nicht angenommen.",
  "error_too_many_requests": "Im Moment wird zu viel angefragt.",
  "error_internal": "Bei uns ist etwas schiefgegangen.",
  "error_unavailable": "Im Moment nicht verfügbar.",
  "error_timeout": "Die Antwort hat zu lange gedauert.",
  "error_offline": "Sie sind offline.",
  "error_bad_response": "Die Antwort war nicht lesbar.",
  "error_unsupported": "Das geht hier nicht.",
  "error_misconfigured": "Dieser Teil der Seite ist noch nicht eingerichtet.",
  "error_aborted": "Der Vorgang wurde abgebrochen.",
  "retry": "Erneut versuchen",
  "sign_in": "Anmelden",
  "as_of": "Stand: {time}",
  "refused": "Ihre Auswahl wurde nicht gespeichert. {reason}"
}
## recommend refused, es
{
  "error_bad_request": "Esta página ha hecho una petición incorrecta.",
  "error_unauthenticated": "Inicie sesión para recomendar esto.",
  "error_forbidden": "No puede recomendar esto.",
  "error_not_found": "No se ha encontrado aquello a lo que pertenece.",
  "error_conflict": "Esto se ha modificado en otro lugar entretanto.",
  "error_gone": "Aquello a lo que pertenece ya no existe.",
  "error_precondition_failed": "Esto se ha modificado en otro lugar entretanto.",
  "error_too_large": "Es demasiado grande.",
  "error_invalid": "Esto no se acepta aquí.",
  "error_too_many_requests": "Hay demasiadas peticiones en este momento.",
  "error_internal": "Algo ha fallado por nuestra parte.",
  "error_unavailable": "No está disponible en este momento.",
  "error_timeout": "La respuesta ha tardado demasiado.",
  "error_offline": "No tiene conexión.",
  "error_bad_response": "No se ha podido leer la respuesta.",
  "error_unsupported": "Eso no es posible aquí.",
  "error_misconfigured": "Esta parte de la página aún no está configurada.",
  "error_aborted": "La operación se ha cancelado.",
  "retry": "Reintentar",
  "sign_in": "Iniciar sesión",
  "as_of": "Actualizado: {time}",
  "refused": "No se ha guardado su elección. {reason}"
}
## recommend refused, ar
{
  "error_bad_request": "أرسلت هذه الصفحة طلبًا غير صحيح.",
  "error_unauthenticated": "سجّل الدخول لتوصي بهذا.",
  "error_forbidden": "لا يمكنك التوصية بهذا.",
  "error_not_found": "لم يُعثر على ما يتبع له هذا.",
  "error_conflict": "جرى تعديل هذا في مكان آخر في هذه الأثناء.",
  "error_gone": "لم يعد ما يتبع له هذا موجودًا.",
  "error_precondition_failed": "جرى تعديل هذا في مكان آخر في هذه الأثناء.",
  "error_too_large": "هذا أكبر من اللازم.",
  "error_invalid": "هذا غير مقبول هنا.",
  "error_too_many_requests": "الطلبات كثيرة جدًا في الوقت الحالي.",
  "error_internal": "حدث خطأ من جانبنا.",
  "error_unavailable": "هذا غير متاح في الوقت الحالي.",
  "error_timeout": "استغرق الرد وقتًا أطول من اللازم.",
  "error_offline": "أنت غير متصل بالشبكة.",
  "error_bad_response": "تعذّرت قراءة الرد.",
  "error_unsupported": "لا يمكن فعل ذلك هنا.",
  "error_misconfigured": "لم يُضبط هذا الجزء من الصفحة بعد.",
  "error_aborted": "أُلغيت العملية.",
  "retry": "أعد المحاولة",
  "sign_in": "تسجيل الدخول",
  "as_of": "حتى {time}",
  "refused": "لم يُحفظ اختيارك. {reason}"
}
## people list, en
{
  "loading": "Loading…",
  "more": "Show more",
  "close": "Close"
}
## people list, fr
{
  "loading": "Chargement…",
  "more": "Afficher plus",
  "close": "Fermer"
}
## people list, de
{
  "loading": "Wird geladen…",
  "more": "Mehr anzeigen",
  "close": "Schließen"
}
## people list, es
{
  "loading": "Cargando…",
  "more": "Mostrar más",
  "close": "Cerrar"
}
## people list, ar
{
  "loading": "جارٍ التحميل…",
  "more": "عرض المزيد",
  "close": "إغلاق"
}
## writes, en
{
  "error_bad_request": "Something on this page was asked in the wrong way.",
  "error_unauthenticated": "Sign in first.",
  "error_forbidden": "You may not do this here.",
  "error_not_found": "What this belongs to was not found.",
  "error_conflict": "This was changed elsewhere in the meantime.",
  "error_gone": "What this belongs to is no longer here.",
  "error_precondition_failed": "This was changed elsewhere in the meantime.",
  "error_too_large": "This is too large.",
  "error_invalid": "This is not accepted here.",
  "error_too_many_requests": "Too much is asked at the moment.",
  "error_internal": "Something went wrong on our side.",
  "error_unavailable": "This is not available at the moment.",
  "error_timeout": "The answer took too long.",
  "error_offline": "You are offline.",
  "error_bad_response": "The answer could not be read.",
  "error_unsupported": "This cannot be done here.",
  "error_misconfigured": "This part of the page is not set up yet.",
  "error_aborted": "This was called off.",
  "retry": "Try again",
  "sign_in": "Sign in",
  "as_of": "As of {time}"
}
## writes, fr
{
  "error_bad_request": "Cette page a posé une question mal formée.",
  "error_unauthenticated": "Connectez-vous d’abord.",
  "error_forbidden": "Ceci ne vous est pas permis ici.",
  "error_not_found": "Ce à quoi cela se rapporte est introuvable.",
  "error_conflict": "Ceci a été modifié ailleurs entre-temps.",
  "error_gone": "Ce à quoi cela se rapporte n’existe plus.",
  "error_precondition_failed": "Ceci a été modifié ailleurs entre-temps.",
  "error_too_large": "C’est trop volumineux.",
  "error_invalid": "Ceci n’est pas accepté ici.",
  "error_too_many_requests": "Trop de demandes en ce moment.",
  "error_internal": "Une erreur s’est produite de notre côté.",
  "error_unavailable": "Indisponible pour le moment.",
  "error_timeout": "La réponse a trop tardé.",
  "error_offline": "Vous êtes hors ligne.",
  "error_bad_response": "La réponse est illisible.",
  "error_unsupported": "Ce n’est pas possible ici.",
  "error_misconfigured": "Cette partie de la page n’est pas encore configurée.",
  "error_aborted": "L’opération a été annulée.",
  "retry": "Réessayer",
  "sign_in": "Se connecter",
  "as_of": "État à {time}"
}
## writes, de
{
  "error_bad_request": "Diese Seite hat falsch gefragt.",
  "error_unauthenticated": "Melden Sie sich zuerst an.",
  "error_forbidden": "Das dürfen Sie hier nicht.",
  "error_not_found": "Das, wozu es gehört, wurde nicht gefunden.",
  "error_conflict": "Dies wurde inzwischen anderswo geändert.",
  "error_gone": "Das, wozu es gehört, gibt es nicht mehr.",
  "error_precondition_failed": "Dies wurde inzwischen anderswo geändert.",
  "error_too_large": "Dies ist zu groß.",
  "error_invalid": "Dies wird hier nicht angenommen.",
  "error_too_many_requests": "Im Moment wird zu viel angefragt.",
  "error_internal": "Bei uns ist etwas schiefgegangen.",
  "error_unavailable": "Im Moment nicht verfügbar.",
  "error_timeout": "Die Antwort hat zu lange gedauert.",
  "error_offline": "Sie sind offline.",
  "error_bad_response": "Die Antwort war nicht lesbar.",
  "error_unsupported": "Das geht hier nicht.",
  "error_misconfigured": "Dieser Teil der Seite ist noch nicht eingerichtet.",
  "error_aborted": "Der Vorgang wurde abgebrochen.",
  "retry": "Erneut versuchen",
  "sign_in": "Anmelden",
  "as_of": "Stand: {time}"
}
## writes, es
{
  "error_bad_request": "Esta página ha hecho una petición incorrecta.",
  "error_unauthenticated": "Inicie sesión primero.",
  "error_forbidden": "Aquí no tiene permiso para hacerlo.",
  "error_not_found": "No se ha encontrado aquello a lo que pertenece.",
  "error_conflict": "Esto se ha modificado en otro lugar entretanto.",
  "error_gone": "Aquello a lo que pertenece ya no existe.",
  "error_precondition_failed": "Esto se ha modificado en otro lugar entretanto.",
  "error_too_large": "Es demasiado grande.",
  "error_invalid": "Esto no se acepta aquí.",
  "error_too_many_requests": "Hay demasiadas peticiones en este momento.",
  "error_internal": "Algo ha fallado por nuestra parte.",
  "error_unavailable": "No está disponible en este momento.",
  "error_timeout": "La respuesta ha tardado demasiado.",
  "error_offline": "No tiene conexión.",
  "error_bad_response": "No se ha podido leer la respuesta.",
  "error_unsupported": "Eso no es posible aquí.",
  "error_misconfigured": "Esta parte de la página aún no está configurada.",
  "error_aborted": "La operación se ha cancelado.",
  "retry": "Reintentar",
  "sign_in": "Iniciar sesión",
  "as_of": "Actualizado: {time}"
}
## writes, ar
{
  "error_bad_request": "أرسلت هذه الصفحة طلبًا غير صحيح.",
  "error_unauthenticated": "سجّل الدخول أولًا.",
  "error_forbidden": "لا يُسمح لك بفعل هذا هنا.",
  "error_not_found": "لم يُعثر على ما يتبع له هذا.",
  "error_conflict": "جرى تعديل هذا في مكان آخر في هذه الأثناء.",
  "error_gone": "لم يعد ما يتبع له هذا موجودًا.",
  "error_precondition_failed": "جرى تعديل هذا في مكان آخر في هذه الأثناء.",
  "error_too_large": "هذا أكبر من اللازم.",
  "error_invalid": "هذا غير مقبول هنا.",
  "error_too_many_requests": "الطلبات كثيرة جدًا في الوقت الحالي.",
  "error_internal": "حدث خطأ من جانبنا.",
  "error_unavailable": "هذا غير متاح في الوقت الحالي.",
  "error_timeout": "استغرق الرد وقتًا أطول من اللازم.",
  "error_offline": "أنت غير متصل بالشبكة.",
  "error_bad_response": "تعذّرت قراءة الرد.",
  "error_unsupported": "لا يمكن فعل ذلك هنا.",
  "error_misconfigured": "لم يُضبط هذا الجزء من الصفحة بعد.",
  "error_aborted": "أُلغيت العملية.",
  "retry": "أعد المحاولة",
  "sign_in": "تسجيل الدخول",
  "as_of": "حتى {time}"
}`;
/* end snapshot sentences */

