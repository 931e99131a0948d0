import { ContextProvider } from '@lit/context';
import type { ParvisClient } from '@parvis/client';
import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { clientContext, ensureContextRoot } from '../shared/context.ts';
import { isDebugged } from '../shared/debug.ts';
import { warnOnce } from '../shared/warn.ts';
import { setDocumentDefault } from './document-default.ts';

/**
 * Gives the elements inside it their client. Draws nothing.
 *
 * @tag parvis-provider
 * @slot - What gets its data from this client.
 * @csspart problem - The sentence about a wrong configuration; drawn only under `data-parvis-debug`.
 * @cssstate ready - Set while there is a client.
 */
export class Provider extends LitElement {
  static override styles = css`
    :host {
      display: contents;
    }
    /* One mistake per line. */
    [part='problem'] {
      white-space: pre-line;
    }
  `;

  static override properties = {
    config: {},
    src: {},
    name: {},
    default: { type: Boolean },
    client: { attribute: false },
    mistake: { state: true },
  };

  /** The configuration, as JSON text. */
  config?: string;

  /** Address of the configuration, for when `config` is not given. */
  src?: string;

  /** Serves only the elements whose `source` says this name. Read when the provider enters the page. */
  name?: string;

  /** Serves the whole document: each element that no nearer provider serves. */
  default = false;

  /** The client made of the configuration. Set one of your own instead, and close it yourself. */
  client?: ParvisClient | undefined;

  private mistake = '';

  readonly #internals = this.attachInternals();
  #provider?: ContextProvider<ReturnType<typeof clientContext>, this>;
  #configuring: AbortController | undefined;
  #configured: Promise<void> | undefined;
  /** The client this provider made, which it closes. */
  #made: ParvisClient | undefined;

  override connectedCallback(): void {
    ensureContextRoot(this.ownerDocument);
    this.#provider ??= new ContextProvider(this, { context: clientContext(this.name) });
    super.connectedCallback();
    if (this.hasUpdated && !this.client) this.#configured = this.#configure();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // One that is only moved comes back in the same task, and keeps what it holds.
    queueMicrotask(() => {
      if (this.isConnected) return;
      this.#configuring?.abort();
      if (this.default) setDocumentDefault(this.name, undefined);
      if (this.client === this.#made) this.client = undefined;
      else this.#serve();
      this.#discard();
    });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('client')) {
      if (this.client !== this.#made) this.#discard();
      this.#serve();
    }
    const asked = changed.has('config') || changed.has('src');
    if (this.isConnected && asked && this.client === this.#made) this.#configured = this.#configure();
  }

  /** Complete when the client is there, or is known not to come. */
  protected override async getUpdateComplete(): Promise<boolean> {
    const isComplete = await super.getUpdateComplete();
    await this.#configured;
    return isComplete;
  }

  override render() {
    return html`<slot></slot>${
        this.mistake && isDebugged(this) ? html`<p part="problem" role="alert">${this.mistake}</p>` : nothing
      }`;
  }

  #serve(): void {
    this.#provider?.setValue(this.client);
    if (this.default) setDocumentDefault(this.name, this.client);
    if (this.client) this.#internals.states.add('ready');
    else this.#internals.states.delete('ready');
  }

  async #configure(): Promise<void> {
    this.#configuring?.abort();
    const { config, src } = this;
    if (config === undefined && src === undefined) return;
    const { signal } = (this.#configuring = new AbortController());
    try {
      const { configure, configureFrom } = await import('@parvis/client/config');
      const client = await (config === undefined ? configureFrom(src ?? '', { signal }) : configure(config));
      if (signal.aborted) return client.close();
      this.#discard();
      this.client = this.#made = client;
      this.mistake = '';
    } catch (error) {
      if (signal.aborted) return;
      this.mistake = error instanceof Error ? error.message : String(error);
      warnOnce('configuration', this.mistake);
    }
  }

  #discard(): void {
    this.#made?.close();
    this.#made = undefined;
  }
}
