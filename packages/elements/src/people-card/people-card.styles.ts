import { css } from 'lit';

export const peopleCardStyles = css`
  :host {
    container-type: inline-size;
  }
`;
