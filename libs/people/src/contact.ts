import { IsEmail, Matches } from 'class-validator';
import { Maybe, Text } from '#kernel';

/** How a person can be reached. */
export class Contact {
  /** E.164, such as `+6281234567890`. */
  @Maybe()
  @Matches(/^\+[1-9]\d{6,14}$/, { message: 'must be an international number such as +6281234567890' })
  readonly phone?: string;
  @Maybe() @IsEmail() readonly email?: string;
  @Maybe() @Text(500) readonly address?: string;
}
