import { Collection, HostObject, type World } from '../protocol/hostObject.ts';

/** What add-ins keep in a workbook, by key. */
export class Settings extends Collection<Setting> {
  constructor(world: World) {
    super('SettingCollection', world);
  }
  protected nameOf(setting: Setting): string {
    return setting.key;
  }
  Add(key: string, value: unknown): Setting {
    const setting = this.item(key) ?? new Setting(this, key);
    setting.value = value;
    if (!this.list.includes(setting)) this.list.push(setting);
    return setting;
  }
}

export class Setting extends HostObject {
  readonly key: string;
  value: unknown = null;
  private readonly owner: Settings;

  constructor(owner: Settings, key: string) {
    super('Setting', owner.world);
    this.owner = owner;
    this.key = key;
  }
  override id(): string {
    return this.key;
  }
  get Key(): string {
    return this.key;
  }
  get Value(): unknown {
    return this.value;
  }
  Delete(): void {
    this.owner.remove(this);
  }
}
