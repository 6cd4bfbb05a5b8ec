package org.tiaowen.comments.feedback;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tiaowen.comments.Problem;
import org.tiaowen.comments.StorableText;
import org.tiaowen.comments.consultations.ConsultationId;
import org.tiaowen.comments.feedback.LookBack.Finding;
import org.tiaowen.comments.intake.Comments;
import org.tiaowen.comments.intake.ReceiptNumber;
import org.tiaowen.comments.opinions.OpinionId;
import org.tiaowen.comments.opinions.Opinions;
import org.tiaowen.comments.privacy.Disclosure;
import org.tiaowen.comments.privacy.WordsOfStaff;

/** Looking back — 回头看: staff write down what they found, and whoever spoke may answer once. Thread-safe. */
@Component
public class LookingBack {

    /** The longest words, of either side. */
    public static final int LONGEST_WORDS = 5_000;

    private static final String LOOK_BACKS = """
            select l.*, r.words as reply, r.at as replied_at from look_back l
            left join look_back_reply r on r.look_back = l.id
            """;

    private static final String IN = """
            join comment_opinion o on o.id = l.opinion
            join comment c on c.id = o.comment and c.consultation = :consultation
            """;

    private static final String WAITING = """
            from opinion_fate f
            join comment_opinion o on o.id = f.opinion and o.current
            join comment c on c.id = o.comment and c.consultation = :consultation
            where f.published_outcome in ('ADOPTED', 'PARTLY_ADOPTED', 'REFERRED')
                and not exists (select 1 from look_back l where l.opinion = f.opinion)
            """;

    private final Opinions opinions;
    private final Comments comments;
    private final SealedSayings sayings;
    private final WordsOfStaff wordsOfStaff;
    private final JdbcClient jdbc;
    private final Clock clock;

    LookingBack(
            Opinions opinions,
            Comments comments,
            SealedSayings sayings,
            WordsOfStaff wordsOfStaff,
            JdbcClient jdbc,
            Clock clock) {
        this.sayings = sayings;
        this.wordsOfStaff = wordsOfStaff;
        this.opinions = opinions;
        this.comments = comments;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface Outcome permits Kept, Refused {}

    /** It stands. */
    public record Kept(LookBack lookBack) implements Outcome {}

    /** It was refused, for all these reasons; nothing changed. */
    public record Refused(List<Problem> problems) implements Outcome {

        public Refused {
            problems = List.copyOf(problems);
        }
    }

    /** Writes down what was found, in words without personal data. */
    @Transactional
    public Outcome lookBack(OpinionId opinion, Finding finding, String words, String by) {
        return lookBack(opinion, finding, words, Disclosure.NONE, by);
    }

    /**
     * Writes down what was found.
     *
     * @param words not blank
     * @param chosen what to do with personal data in the words
     * @param by the acting user's name
     */
    @Transactional
    public Outcome lookBack(OpinionId opinion, Finding finding, String words, Disclosure chosen, String by) {
        List<Problem> problems = checked(words);
        wordsOfStaff.check(Map.of("words", words), chosen, problems);
        boolean answered = jdbc.sql(
                        "select exists (select 1 from opinion_fate where opinion = :opinion and published_revision > 0)")
                .param("opinion", opinion.value())
                .query(Boolean.class)
                .single();
        if (!answered) {
            problems.add(Problem.at("opinion", "opinion.not-answered"));
        }
        if (!problems.isEmpty()) {
            return new Refused(problems);
        }
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into look_back (id, opinion, finding, words, disclosure, by_user, at)
                        values (:id, :opinion, :finding, :words, :disclosure, :by, :at)
                        """)
                .param("id", id)
                .param("opinion", opinion.value())
                .param("finding", finding.name())
                .param("words", wordsOfStaff.kept(words, chosen))
                .param(
                        "disclosure",
                        wordsOfStaff.settled(List.of(words), chosen, by).name())
                .param("by", by)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return new Kept(find(opinion, id).orElseThrow());
    }

    /**
     * Whoever holds the receipt answers a look back, once.
     *
     * @param words not blank
     */
    @Transactional
    public Outcome reply(ReceiptNumber receipt, UUID lookBack, String words) {
        List<Problem> problems = checked(words);
        Optional<OpinionId> opinion = jdbc.sql("select opinion from look_back where id = :id")
                .param("id", lookBack)
                .query((row, n) -> new OpinionId(row.getObject(1, UUID.class)))
                .optional()
                .filter(found -> opinions.find(found)
                        .flatMap(about -> comments.find(about.comment()))
                        .filter(comment -> comment.receipt().equals(receipt))
                        .isPresent());
        if (opinion.isEmpty()) {
            problems.add(Problem.at("lookBack", "look-back.unknown"));
        }
        if (!problems.isEmpty()) {
            return new Refused(problems);
        }
        int kept = jdbc.sql("""
                        insert into look_back_reply (look_back, words, sealed, at) values (:id, :words, :sealed, :at)
                        on conflict do nothing
                        """)
                .param("id", lookBack)
                .param("words", sayings.masked(words.strip()))
                .param("sealed", sayings.sealed(SealedSayings.REPLY, lookBack, words.strip()))
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return kept == 1
                ? new Kept(find(opinion.orElseThrow(), lookBack).orElseThrow())
                : new Refused(List.of(Problem.at("words", "look-back.replied")));
    }

    /** The same for whoever holds the receipt, with replies in his own words. */
    List<LookBack> ofHolder(OpinionId opinion) {
        return of(opinion).stream()
                .map(back -> new LookBack(
                        back.id(),
                        back.opinion(),
                        back.finding(),
                        back.words(),
                        back.by(),
                        back.at(),
                        repliedAsSaid(back.id()),
                        back.repliedAt()))
                .toList();
    }

    private String repliedAsSaid(UUID lookBack) {
        return jdbc.sql("select sealed from look_back_reply where look_back = :id")
                .param("id", lookBack)
                .query((row, n) -> row.getBytes("sealed"))
                .optional()
                .map(envelope -> sayings.open(SealedSayings.REPLY, lookBack, envelope))
                .orElse("");
    }

    /** Every look back at the opinion, the earliest first; personal data in replies is masked. */
    public List<LookBack> of(OpinionId opinion) {
        return jdbc.sql(LOOK_BACKS + "where l.opinion = :opinion order by l.at, l.id")
                .param("opinion", opinion.value())
                .query(LookingBack::read)
                .list();
    }

    /**
     * Every look back in a consultation, the latest first.
     *
     * @param page from 0
     */
    public List<LookBack> in(ConsultationId consultation, int page, int size) {
        return jdbc.sql(LOOK_BACKS + IN + "order by l.at desc, l.id limit :size offset :from")
                .param("consultation", consultation.value())
                .param("size", size)
                .param("from", (long) page * size)
                .query(LookingBack::read)
                .list();
    }

    /** How many {@link #in} lists. */
    public long count(ConsultationId consultation) {
        return jdbc.sql("select count(*) from look_back l " + IN)
                .param("consultation", consultation.value())
                .query(Long.class)
                .single();
    }

    /**
     * The opinions that were promised something by a published answer and that nobody looked back at, those answered first
     * first.
     *
     * @param page from 0
     */
    public List<OpinionId> waiting(ConsultationId consultation, int page, int size) {
        return jdbc.sql("select f.opinion " + WAITING + "order by f.published_at, f.opinion limit :size offset :from")
                .param("consultation", consultation.value())
                .param("size", size)
                .param("from", (long) page * size)
                .query((row, n) -> new OpinionId(row.getObject(1, UUID.class)))
                .list();
    }

    /** How many {@link #waiting} lists. */
    public long countWaiting(ConsultationId consultation) {
        return jdbc.sql("select count(*) " + WAITING)
                .param("consultation", consultation.value())
                .query(Long.class)
                .single();
    }

    private static LookBack read(ResultSet row, int number) throws SQLException {
        OffsetDateTime replied = row.getObject("replied_at", OffsetDateTime.class);
        String reply = row.getString("reply");
        return new LookBack(
                row.getObject("id", UUID.class),
                new OpinionId(row.getObject("opinion", UUID.class)),
                Finding.valueOf(row.getString("finding")),
                row.getString("words"),
                row.getString("by_user"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                reply == null ? "" : reply,
                replied == null ? null : replied.toInstant());
    }

    private Optional<LookBack> find(OpinionId opinion, UUID id) {
        return of(opinion).stream().filter(lookBack -> lookBack.id().equals(id)).findFirst();
    }

    private static List<Problem> checked(String words) {
        List<Problem> problems = new ArrayList<>();
        if (words.isBlank()) {
            problems.add(Problem.at("words", "report.empty"));
        }
        if (words.length() > LONGEST_WORDS) {
            problems.add(Problem.at("words", "too-long", LONGEST_WORDS));
        }
        if (!StorableText.is(words)) {
            problems.add(Problem.at("words", "text.not-text"));
        }
        return problems;
    }
}
