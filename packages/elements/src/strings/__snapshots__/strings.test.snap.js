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
  },
  "refused": "Your choice was not saved. {reason}",
  "refused_unauthenticated": "Sign in to recommend this.",
  "refused_forbidden": "You may not recommend this."
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
  },
  "refused": "Votre choix n’a pas été enregistré. {reason}",
  "refused_unauthenticated": "Connectez-vous pour recommander ceci.",
  "refused_forbidden": "Vous ne pouvez pas recommander ceci."
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
  },
  "refused": "Ihre Auswahl wurde nicht gespeichert. {reason}",
  "refused_unauthenticated": "Melden Sie sich an, um dies zu empfehlen.",
  "refused_forbidden": "Sie dürfen dies nicht empfehlen."
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
  },
  "refused": "No se ha guardado su elección. {reason}",
  "refused_unauthenticated": "Inicie sesión para recomendar esto.",
  "refused_forbidden": "No puede recomendar esto."
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
  },
  "refused": "لم يُحفظ اختيارك. {reason}",
  "refused_unauthenticated": "سجّل الدخول لتوصي بهذا.",
  "refused_forbidden": "لا يمكنك التوصية بهذا."
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

