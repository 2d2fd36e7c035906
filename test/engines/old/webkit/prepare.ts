/** Fetches the WebKit of JavaFX, once, and compiles the program that shows a page in it. */
import {execFileSync} from 'node:child_process';
import {existsSync, readFileSync, renameSync, rmSync} from 'node:fs';
import {join} from 'node:path';

const cache = join(import.meta.dirname, '../../../../.cache');
const pom = join(import.meta.dirname, 'pom.xml');

/** Fifty megabytes. @returns where its modules are */
const fetchModules = (maven: string) => {
  const [, version] = /<version>(\d+\..*)<\/version>/.exec(readFileSync(pom, 'utf8')) ?? [];
  const folder = join(cache, `javafx-${version}`);
  if (existsSync(folder)) return folder;
  const part = `${folder}.part`;
  rmSync(part, {recursive: true, force: true});
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
