export { certificate, type Certificate } from './testing/certificate.js';
export { MemoryOutbox, type MemoryNotice, type NoticeState } from './testing/memory-outbox.js';
export { outboxContract, type OutboxHarness, type PlantedNotice, type TestKit } from './testing/outbox-contract.js';
export { startSmtp, type CapturedMail, type SmtpAnswer, type TestSmtp } from './testing/start-smtp.js';
export { startRedis, type TestRedis } from './testing/start-redis.js';
export { pause, until, wakeupContract, type WakeupHarness } from './testing/wakeup-contract.js';
