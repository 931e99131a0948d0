import { expect } from '@open-wc/testing';
import { shorten } from './shorten.ts';

const SENTENCE = 'Who opens a box in the west closes it, labels it and lists it. ';

describe('a shortened text', () => {
  it('is a text that was long', () => {
    expect(shorten(SENTENCE.repeat(11))).to.equal(undefined);
    expect(shorten(SENTENCE.repeat(12))!.length).to.be.within(400, 450);
  });

  it('ends with a word', () => {
    expect(SENTENCE.repeat(12).startsWith(`${shorten(SENTENCE.repeat(12))} `)).to.equal(true);
  });

  it('does not end with a few words of the next paragraph', () => {
    const first = SENTENCE.repeat(7).trim();
    expect(shorten(`${first}\n\n2. And ${SENTENCE.repeat(7)}`)).to.equal(first);
  });

  it('ends in the next paragraph where more than a few words of it have room', () => {
    const first = SENTENCE.repeat(4).trim();
    expect(shorten(`${first}\n\n${SENTENCE.repeat(9)}`)!.length).to.be.above(first.length + 100);
  });
});
