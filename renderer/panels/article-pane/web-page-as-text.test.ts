import { expect, it } from 'vitest';
import { isWebPageAsText } from './web-page-as-text.ts';

it.each([
  '<!DOCTYPE html>\n<html lang="de"><head>',
  '\n<html>\n<body><p>Der Hafen</p>',
  '<!-- saved from url=(0014)about:internet -->\n<html><head>',
  '<?xml version="1.0"?>\n<!doctype html PUBLIC "-//W3C//DTD XHTML 1.0">',
])('knows a web page by how it begins: %s', (content) => {
  expect(isWebPageAsText(content)).toBe(true);
});

it.each([
  'Der Hafen ist zu.',
  '<3 sagten viele.',
  'Ein Absatz mit <html> darin.',
  '',
  '<headline>Kein HTML</headline>',
])('takes a text for a text: %s', (content) => {
  expect(isWebPageAsText(content)).toBe(false);
});
