/** A certificate for localhost, which the whole process trusts from then on. */
import {execFileSync} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {getCACertificates, setDefaultCACertificates} from 'node:tls';

export interface Certificate {
  readonly file: string;
  readonly key: string;
}

export const makeCertificate = (folder: string): Certificate => {
  const [file, key] = [join(folder, 'certificate.pem'), join(folder, 'key.pem')];
  const kind = ['-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-days', '2'];
  const name = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost'];
  execFileSync('openssl', ['req', ...kind, ...name, '-keyout', key, '-out', file], {stdio: 'pipe'});
  setDefaultCACertificates([...getCACertificates(), readFileSync(file, 'utf8')]);
  return {file, key};
};
