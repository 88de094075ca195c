/** Every event is stored with its leaf, which names the hash of the one before it in its stream: the aggregate chains them. */
export const leaves = `
  do $$ begin
    if exists (select from jejak.event) then
      raise exception 'The events in this database were stored by a trial version of Jejak, without leaves, and cannot be proven: start with an empty database';
    end if;
  end $$;
  alter table jejak.event add column leaf text not null;

  create function jejak.leaf_hash(leaf text) returns text language sql immutable
    return encode(sha256('\\x00'::bytea || convert_to(leaf, 'UTF8')), 'base64');

  create function jejak.next_leaf(before text, prev text, head text, tail text) returns text
  language plpgsql immutable as $$ begin
    return head || coalesce('"' || coalesce(jejak.leaf_hash(before), prev) || '"', 'null') || tail;
  end $$;
  create aggregate jejak.chained_leaf(prev text, head text, tail text) (sfunc = jejak.next_leaf, stype = text);`;
