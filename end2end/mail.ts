import { once } from 'node:events';
import { createServer, type Server, type Socket } from 'node:net';

export type Mail = { from: string; to: string[]; data: string };

/** A mail server that keeps what it is given: enough SMTP for one client on loopback. */
export class MailSink {
  readonly mails: Mail[] = [];
  private waiting: (() => void)[] = [];
  private sockets = new Set<Socket>();

  private constructor(
    private server: Server,
    readonly url: string,
  ) {
    server.on('connection', (socket) => this.converse(socket));
  }

  static async start(): Promise<MailSink> {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    if (!address || typeof address === 'string') throw new Error('no port is free');
    return new MailSink(server, `smtp://127.0.0.1:${address.port}`);
  }

  /** The first mail to this address, now or as soon as it comes. */
  async to(address: string): Promise<Mail> {
    for (;;) {
      const mail = this.mails.find(({ to }) => to.includes(address));
      if (mail) return mail;
      await new Promise<void>((come) => this.waiting.push(come));
    }
  }

  async stop(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    this.server.close();
    await once(this.server, 'close');
  }

  private converse(socket: Socket): void {
    this.sockets.add(socket);
    socket.on('close', () => this.sockets.delete(socket)).on('error', () => socket.destroy());
    const say = (line: string) => socket.write(`${line}\r\n`);
    let mail: Mail = { from: '', to: [], data: '' };
    let inData = false;
    let rest = '';
    say('220 sink ready');
    socket.setEncoding('utf8').on('data', (chunk: string) => {
      const lines = (rest + chunk).split('\r\n');
      rest = lines.pop() ?? '';
      for (const line of lines) {
        if (inData && line !== '.') {
          // A leading dot is doubled on its way.
          mail.data += `${line.startsWith('.') ? line.slice(1) : line}\n`;
        } else if (inData) {
          inData = false;
          this.mails.push(mail);
          mail = { from: '', to: [], data: '' };
          for (const come of this.waiting.splice(0)) come();
          say('250 kept');
        } else if (/^EHLO/i.test(line)) {
          socket.write('250-sink\r\n250-8BITMIME\r\n250 SMTPUTF8\r\n');
        } else if (/^MAIL FROM:/i.test(line)) {
          mail = { from: line.match(/<(.*?)>/)?.[1] ?? '', to: [], data: '' };
          say('250 ok');
        } else if (/^RCPT TO:/i.test(line)) {
          mail.to.push(line.match(/<(.*?)>/)?.[1] ?? '');
          say('250 ok');
        } else if (/^DATA$/i.test(line)) {
          inData = true;
          say('354 go on');
        } else if (/^QUIT$/i.test(line)) {
          say('221 bye');
          socket.end();
        } else {
          say(/^(HELO|RSET|NOOP)/i.test(line) ? '250 ok' : '500 unknown');
        }
      }
    });
  }
}
