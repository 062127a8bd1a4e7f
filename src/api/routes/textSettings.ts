import { putTextSettings } from '../../contract/textSettings.ts';
import { idOf } from '../http/guards.ts';
import { route } from '../http/route.ts';
import * as store from '../store/textSettings.ts';

export const textSettingsRoutes = [
  route(putTextSettings, async ({ body }, { db, reader }) => {
    await store.putTextSettings(db, idOf(reader), body.settings);
    return body;
  }),
];
