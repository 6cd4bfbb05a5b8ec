create table meeting (
    id             uuid primary key,
    consultation   uuid        not null references consultation,
    contact_point  uuid        not null references contact_point,
    kind           text        not null,
    held_on        date        not null,
    place          text        not null,
    host           text        not null,
    heads          integer     not null,
    topics         text        not null,
    -- names of speakers stand in the minutes: sealed, as is the file they came in
    minutes        bytea       not null,
    minutes_sha256 bytea       not null,
    file_name      text,
    file           bytea,
    entered_by     text        not null,
    entered_at     timestamptz not null,
    check (heads > 0),
    check ((file_name is null) = (file is null))
);
create index meeting_of_contact_point on meeting (contact_point, held_on desc);
create index meeting_of_consultation on meeting (consultation);

-- only the seal of minutes and file may be renewed; what they say may not, and the hash tells
create function meeting_is_immutable() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE'
        and (to_jsonb(old) - 'minutes' - 'file') = (to_jsonb(new) - 'minutes' - 'file')
    then
        return new;
    end if;
    raise exception 'a meeting stays as it was entered (meeting %)', old.id;
end
$$;
create trigger meeting_stays before update or delete on meeting
    for each row execute function meeting_is_immutable();

-- how the minutes are split now: a proposal until a person corrects it; what has been received is not split again
create table meeting_speech (
    id          uuid primary key,
    meeting     uuid    not null references meeting,
    number      integer not null,
    start_at    integer not null,
    end_at      integer not null,
    speaker     bytea,
    person_kind text,
    clause      uuid,
    taken       boolean not null,
    comment     uuid references comment,
    check (0 <= start_at and start_at < end_at),
    unique (meeting, number)
);
create index meeting_speech_of on meeting_speech (meeting, start_at);
create unique index meeting_speech_received on meeting_speech (comment) where comment is not null;

create function received_speech_is_immutable() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and (to_jsonb(old) - 'speaker') = (to_jsonb(new) - 'speaker') then
        return new;
    end if;
    raise exception 'a speech that was received stays as it was (speech %)', old.id;
end
$$;
create trigger received_speech_stays before update or delete on meeting_speech
    for each row when (old.comment is not null) execute function received_speech_is_immutable();
