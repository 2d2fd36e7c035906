/**
 * The WebKit of JavaFX, which is the nearest to that of Safari 16.4 that can be had, and the program that shows a page in
 * it. It is fetched once, and the program compiled.
 */
import {execFileSync} from 'node:child_process';
import {existsSync, renameSync, rmSync} from 'node:fs';
import {join} from 'node:path';

const cache = join(import.meta.dirname, '../../../../.cache');

/** Fifty megabytes. @returns where its modules are */
const fetchModules = (maven: string) => {
  const folder = join(cache, 'javafx');
  if (existsSync(folder)) return folder;
  const part = `${folder}.part`;
  rmSync(part, {recursive: true, force: true});
  const pom = join(import.meta.dirname, 'pom.xml');
  execFileSync(maven, ['-q', '-f', pom, 'dependency:copy-dependencies', `-DoutputDirectory=${part}`], {stdio: 'pipe'});
  renameSync(part, folder);
  return folder;
};

/** @returns what a Java is given to run it */
export const prepareProgram = ({maven, compiler}: {maven: string; compiler: string}): readonly string[] => {
  const modules = [
    `--module-path=${fetchModules(maven)}`,
    '--add-modules=javafx.web',
    // Its console is nobody's business elsewhere.
    '--add-exports=javafx.web/com.sun.javafx.webkit=ALL-UNNAMED',
  ];
  const classes = join(cache, 'old-webkit');
  execFileSync(compiler, [...modules, '-d', classes, join(import.meta.dirname, 'Browser.java')], {stdio: 'pipe'});
  // It draws without a graphics card.
  return [...modules, '-Dprism.order=sw', '-Djava.awt.headless=true', '-cp', classes, 'Browser'];
};
