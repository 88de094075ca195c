export { createApp, listen } from './create-app.ts';
export { HttpModule } from './http.module.ts';
