import type { CDPSession, Locator, Response } from '@playwright/test';
import type { Visitor } from '../fixtures/visitor';
import { Screen } from './screen';

export class PasskeysPage extends Screen {
  readonly name: Locator;
  readonly passkeys: Locator;

  constructor(visitor: Visitor) {
    super(visitor);
    this.name = this.main.getByRole('region', { name: 'Add a passkey' }).getByLabel('Name');
    this.passkeys = this.main.getByRole('list', { name: 'Your passkeys' }).getByRole('listitem');
  }

  async open(): Promise<void> {
    await this.visitor.open('/account/security/passkeys');
  }

  async add(name: string): Promise<Response> {
    await this.name.fill(name);
    return this.press(this.button('Add a passkey'));
  }

  passkey(name: string): Locator {
    return this.passkeys.filter({ hasText: name });
  }

  remove(name: string): Promise<Response> {
    return this.press(this.button(`Remove ${name}`));
  }
}

/** A device that recognises its person at once, in this browser. */
export class Device {
  private constructor(
    private readonly session: CDPSession,
    private readonly id: string,
  ) {}

  static async plugIn(visitor: Visitor): Promise<Device> {
    const session = await visitor.context.newCDPSession(visitor.page);
    await session.send('WebAuthn.enable');
    const { authenticatorId } = await session.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    });
    return new Device(session, authenticatorId);
  }

  /** From now on it does not know its person, or does again. */
  async recognises(isUserVerified: boolean): Promise<void> {
    await this.session.send('WebAuthn.setUserVerified', { authenticatorId: this.id, isUserVerified });
  }

  /** Whether it answers by itself, as if somebody touched it. */
  async answers(enabled: boolean): Promise<void> {
    await this.session.send('WebAuthn.setAutomaticPresenceSimulation', { authenticatorId: this.id, enabled });
  }

  async keys(): Promise<number> {
    const { credentials } = await this.session.send('WebAuthn.getCredentials', { authenticatorId: this.id });
    return credentials.length;
  }
}
