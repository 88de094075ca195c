import { Controller, Get, Inject, Param, Query, StreamableFile } from '@nestjs/common';
import { ApiProduces } from '@nestjs/swagger';
import { fileNameOf, LETTER_FORMATS, LetterDocuments, type LetterFormat } from '#correspondence';
import { Code, Maybe } from '#kernel';
import { Documented } from './documented.ts';
import * as example from './examples.ts';
import { idOf } from './performing.ts';
import { InLanguage, Reads } from './reading.ts';

class ReadDocument extends InLanguage {
  /** PDF unless said otherwise; `docx` is the office's own form, filled. */
  @Maybe() @Code(LETTER_FORMATS) readonly format?: LetterFormat;
}

const TYPES: Readonly<Record<LetterFormat, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

/** Letters as documents, and the public bodies that they go to. */
@Controller('api')
export class CorrespondenceController {
  constructor(@Inject(LetterDocuments) private readonly documents: LetterDocuments) {}

  @Get('recipients')
  @Documented('Public bodies to which letters go', undefined, example.recipients)
  recipients() {
    return { recipients: this.documents.recipients };
  }

  @Get('cases/:id/letters/:letterId/document')
  @ApiProduces(...Object.values(TYPES))
  @Documented('A letter on the paper of the office, to be printed or sent', ReadDocument, '%PDF-')
  async document(
    @Param('id') id: string,
    @Param('letterId') letterId: string,
    @Query(Reads(ReadDocument)) { format = 'pdf', lang = 'id' }: ReadDocument,
  ): Promise<StreamableFile> {
    const letter = await this.documents.read(idOf('case', id), letterId, lang);
    const disposition = `inline; filename="${fileNameOf(letter, format)}"`;
    return new StreamableFile(await this.documents.render(letter, format), {
      type: TYPES[format],
      disposition,
    });
  }
}
