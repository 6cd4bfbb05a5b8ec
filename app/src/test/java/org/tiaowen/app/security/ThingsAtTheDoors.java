package org.tiaowen.app.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.tiaowen.app.account.Role;
import org.tiaowen.app.pages.HouseOfTheTests;
import org.tiaowen.app.pages.HouseOfTheTests.Person;
import org.tiaowen.comments.adoption.AnswerOutcome;
import org.tiaowen.comments.adoption.DecidingOpinions;
import org.tiaowen.comments.adoption.Decision;
import org.tiaowen.comments.attachments.SentFile;
import org.tiaowen.comments.clauselinks.LinkedOpinions;
import org.tiaowen.comments.consultations.ConsultationId;
import org.tiaowen.comments.consultations.ConsultationPapers;
import org.tiaowen.comments.consultations.Consultations;
import org.tiaowen.comments.contactpoints.Channel;
import org.tiaowen.comments.contactpoints.ContactPoint;
import org.tiaowen.comments.contactpoints.ContactPointKind;
import org.tiaowen.comments.contactpoints.ContactPoints;
import org.tiaowen.comments.contactpoints.PersonKind;
import org.tiaowen.comments.contactpoints.Terms;
import org.tiaowen.comments.feedback.LookBack;
import org.tiaowen.comments.feedback.LookingBack;
import org.tiaowen.comments.feedback.PublishingAnswers;
import org.tiaowen.comments.forwarding.ForwardingComments;
import org.tiaowen.comments.grouping.Groups;
import org.tiaowen.comments.intake.CommentAttachments;
import org.tiaowen.comments.intake.CommentId;
import org.tiaowen.comments.intake.CommentSource;
import org.tiaowen.comments.intake.CommentTarget;
import org.tiaowen.comments.intake.NewComment;
import org.tiaowen.comments.intake.Receipt;
import org.tiaowen.comments.intake.ReceiptNumber;
import org.tiaowen.comments.intake.ReceivingBatches;
import org.tiaowen.comments.intake.ReceivingComments;
import org.tiaowen.comments.meetings.MeetingKind;
import org.tiaowen.comments.meetings.NewMeeting;
import org.tiaowen.comments.meetings.RecordingMeetings;
import org.tiaowen.comments.opinions.OpinionId;
import org.tiaowen.comments.opinions.Opinions;
import org.tiaowen.drafting.articles.Place;
import org.tiaowen.drafting.articles.Places;
import org.tiaowen.drafting.articles.ProvisionId;
import org.tiaowen.drafting.library.AddingLawTexts;
import org.tiaowen.drafting.library.LawAdding;
import org.tiaowen.drafting.library.LawSource;
import org.tiaowen.drafting.library.LawText;
import org.tiaowen.drafting.library.Library;
import org.tiaowen.drafting.library.LibraryImports;
import org.tiaowen.drafting.versions.DraftId;
import org.tiaowen.drafting.versions.Version;
import org.tiaowen.drafting.versions.Versions;
import org.tiaowen.templates.imports.DraftImports;
import org.tiaowen.templates.imports.ImportTarget;
import org.tiaowen.templates.lines.TrackedChanges;
import org.tiaowen.templates.texts.TextFile;

/**
 * What stands behind the doors when they are tried: a consultation in full work, a comment that somebody sent, one that a
 * point collected, and people of every kind. Everything is new with each object.
 */
final class ThingsAtTheDoors {

    /** No door that wants this one can open to anything; who may not come in must be told so all the same. */
    static final String NOTHING = "00000000-0000-4000-8000-000000000000";

    private static final String BY = "起草";

    /** The last place checks the others, so one of these is a number. */
    private static final String NOBODYS_NUMBER = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
            .chars()
            .mapToObj(last -> "TW-26-7K3M-9QXF-2HP" + (char) last)
            .flatMap(typed -> ReceiptNumber.read(typed).stream())
            .map(ReceiptNumber::printed)
            .findFirst()
            .orElseThrow();

    private final ApplicationContext context;
    private final Map<Actor, Person> people = new HashMap<>();

    final ContactPoint own;
    final ContactPoint above;
    final DraftId draft;
    final Version second;
    final ProvisionId clause;
    final ConsultationId consultation;
    final ConsultationId elsewhere;
    final Receipt sent;
    final CommentId collected;
    final OpinionId sentOpinion;
    final OpinionId collectedOpinion;
    final UUID lookBack;
    final String throwAway;
    private final Map<String, String> ids = new HashMap<>();

    ThingsAtTheDoors(ApplicationContext context) {
        this.context = context;
        LocalDate day = bean(ContactPoints.class).today().minusDays(30);
        above = appoint(new Terms("青禾区", "青禾区", ContactPointKind.DISTRICT, null, day, null));
        own = appoint(Terms.contactPoint("河坝镇联系点", "青禾区", day).under(above));
        ContactPoint below = appoint(Terms.contactPoint("桥头村信息采集点", "青禾区", day)
                .as(ContactPointKind.COLLECTION_POINT)
                .under(own));
        ContactPoint other = appoint(Terms.contactPoint("柳林镇联系点", "青禾区", day).under(above));
        HouseOfTheTests house = new HouseOfTheTests(context);
        people.put(Actor.OWN, house.staffOf(own));
        people.put(Actor.ABOVE, house.staffOf(above));
        people.put(Actor.BELOW, house.staffOf(below));
        people.put(Actor.OTHER, house.staffOf(other));
        for (Actor actor : List.of(Actor.MODERATOR, Actor.DRAFTER, Actor.EXPERT, Actor.ADMINISTRATOR)) {
            people.put(actor, house.person(actor.role()));
        }
        String title = UUID.randomUUID().toString();
        law(title + "(2010-01-01).txt", "第一条　为了方便查阅，制定本条例。");
        LawText law = law(title + "(2020-01-01).txt", "第一条　为了方便查阅和检索，制定本条例。");
        ids.put("law", law.law().toString());
        ids.put("text", law.id().toString());
        ids.put(
                "lawClause",
                bean(Library.class).newestAt(law.law(), 1, 0).orElseThrow().id().toString());
        ids.put(
                "import",
                bean(LibraryImports.class)
                        .start("一批", List.of(new LawSource("空.txt", "")), BY)
                        .toString());
        throwAway = house.person(Role.EXPERT).username();
        people.values().forEach(this::hashQuickly);

        draft = house.draft(HouseOfTheTests.regulation(1), HouseOfTheTests.regulation(2));
        List<Version> versions = bean(Versions.class).list(draft);
        Version first = versions.stream()
                .filter(version -> version.number() == 1)
                .findFirst()
                .orElseThrow();
        second = versions.stream()
                .filter(version -> version.number() == 2)
                .findFirst()
                .orElseThrow();
        clause = Places.of(bean(Versions.class).text(first.id()))
                .at(Place.ofArticle(5, 0))
                .getFirst()
                .id();
        Instant now = Instant.now();
        ConsultationPapers papers = new ConsultationPapers(
                first.title(), "公告", "说明", now.minus(Duration.ofDays(10)), now.plus(Duration.ofDays(10)));
        consultation = as(
                        Consultations.Announced.class,
                        bean(Consultations.class).announce(draft, first.id(), first.number(), papers, BY))
                .consultation()
                .id();
        elsewhere = house.consultation(Duration.ofDays(10)).id();

        sent = receive("第五条应当写明收费标准由谁来定。", "", "", new CommentSource.Public(), new SentFile("照片.txt", text("路口的照片说明")));
        collected = collect("第五条收费标准应当听证。", new SentFile("登记表.txt", text("纸质登记表")));
        forward(List.of(collected), own, Actor.OWN);
        forward(List.of(collected), above, Actor.ABOVE);
        sentOpinion = answered(sent.comment());
        collectedOpinion = answered(collected);
        lookBack = as(
                        LookingBack.Kept.class,
                        bean(LookingBack.class).lookBack(sentOpinion, LookBack.Finding.KEPT, "已经公示", BY))
                .lookBack()
                .id();
        findIds();
    }

    private void findIds() {
        ids.put(
                "draftImport",
                bean(DraftImports.class)
                        .begin(
                                new TextFile("条例.txt", text("第一条　甲。")),
                                TrackedChanges.ACCEPTED,
                                new ImportTarget.NewDraft(),
                                "",
                                username(Actor.DRAFTER))
                        .id()
                        .toString());
        NewMeeting meeting = new NewMeeting(
                consultation,
                own.id(),
                MeetingKind.NEIGHBOURHOOD,
                bean(ContactPoints.class).today(),
                "院坝",
                "支书",
                12,
                "停车",
                new NewMeeting.Minutes.Typed("村民甲：第五条收费太高。\n村民乙：第五条应当免费一小时。\n"));
        ids.put(
                "meeting",
                as(
                                RecordingMeetings.Recorded.class,
                                bean(RecordingMeetings.class).record(meeting, username(Actor.OWN)))
                        .meeting()
                        .id()
                        .toString());
        String rows = "登记号,收集日期,收集方式,提出人类别,针对条款,意见内容,姓名或单位,联系方式\nB-1,%s,座谈会,居民,,批量登记的意见,,\n"
                .formatted(bean(ContactPoints.class).today());
        ids.put(
                "batch",
                as(
                                ReceivingBatches.Accepted.class,
                                bean(ReceivingBatches.class)
                                        .receive(consultation, own.id(), "意见.csv", text(rows), username(Actor.OWN)))
                        .batch()
                        .toString());
        eventually(() -> bean(Groups.class).groupOf(sentOpinion).isPresent());
        ids.put(
                "group",
                bean(Groups.class).groupOf(sentOpinion).orElseThrow().id().toString());
        CommentAttachments attachments = bean(CommentAttachments.class);
        ids.put("sentFile", attachments.of(sent.comment()).getFirst().id().toString());
        ids.put("collectedFile", attachments.of(collected).getFirst().id().toString());
    }

    /** The same where the clause is one of a law. */
    String ofLaw(String pattern, Actor actor) {
        return address(pattern, actor).replace(clause.toString(), known("lawClause"));
    }

    /** The address behind a door as that actor may try it: everything in it is there, but for what nobody knows. */
    String address(String pattern, Actor actor) {
        StringBuilder address = new StringBuilder();
        String rest = pattern;
        for (int open = rest.indexOf('{'); open >= 0; open = rest.indexOf('{')) {
            int close = rest.indexOf('}');
            address.append(rest, 0, open).append(id(rest.substring(open + 1, close), pattern, actor));
            rest = rest.substring(close + 1);
        }
        return address.append(rest).toString();
    }

    private String id(String name, String pattern, Actor actor) {
        String at = pattern.startsWith("/api/v1") ? pattern.substring("/api/v1".length()) : pattern;
        return switch (name) {
            case "id" -> of(at);
            case "draft" -> draft.toString();
            // a number nobody was given: whoever has a receipt is its holder
            case "number" ->
                at.startsWith("/receipts")
                        ? actor == Actor.RECEIPT ? sent.number().printed() : NOBODYS_NUMBER
                        : "2";
            case "clause" -> at.startsWith("/library") ? known("lawClause") : clause.toString();
            case "version" -> second.id().toString();
            case "comment" -> collected.toString();
            case "attachment" -> known(at.startsWith("/receipts") ? "sentFile" : "collectedFile");
            case "opinion" -> (at.startsWith("/contact-point") ? collectedOpinion : sentOpinion).toString();
            case "lookBack" -> lookBack.toString();
            case "dimension" -> "CLAUSE";
            // 条例, a template
            case "kind" -> "%E6%9D%A1%E4%BE%8B";
            case "format" -> "docx";
            case "username" -> throwAway;
            case "group", "batch", "text", "draftImport" -> known(name);
            default -> NOTHING;
        };
    }

    private String of(String at) {
        String first = at.split("/", -1)[1];
        return switch (first) {
            case "drafts" -> draft.toString();
            case "opinions" -> sentOpinion.toString();
            case "clauses" -> clause.toString();
            case "library" -> known(at.startsWith("/library/imports") ? "import" : "law");
            case "moderation" -> sent.comment().toString();
            case "contact-points", "administration" -> own.id().toString();
            case "contact-point" ->
                at.startsWith("/contact-point/comments/")
                        ? collected.toString()
                        : at.startsWith("/contact-point/meetings/") ? known("meeting") : consultation.toString();
            default -> consultation.toString();
        };
    }

    private LawText law(String file, String words) {
        return as(LawAdding.Added.class, bean(AddingLawTexts.class).add(new LawSource(file, words), BY))
                .text();
    }

    private String known(String name) {
        return ids.getOrDefault(name, NOTHING);
    }

    /** A new comment that the own point collected and still has. */
    CommentId collect(String words, SentFile... files) {
        return collect(words, "", "", files);
    }

    /** The same of somebody who left a name and a contact. */
    CommentId collect(String words, String name, String contact, SentFile... files) {
        CommentSource.Collection collection = new CommentSource.Collection(
                Channel.VISIT, PersonKind.RESIDENT, bean(ContactPoints.class).today());
        CommentSource source = new CommentSource.FromContactPoint(
                own.id(), UUID.randomUUID().toString(), collection, username(Actor.OWN));
        return receive(words, name, contact, source, files).comment();
    }

    private Receipt receive(String words, String name, String contact, CommentSource source, SentFile... files) {
        NewComment comment = new NewComment(
                consultation,
                new CommentTarget.OnClause(clause),
                words,
                "",
                List.of(files),
                name,
                contact,
                UUID.randomUUID().toString(),
                source);
        return as(
                        ReceivingComments.Received.class,
                        bean(ReceivingComments.class).receive(comment))
                .receipt();
    }

    void forward(List<CommentId> comments, ContactPoint from, Actor by) {
        as(ForwardingComments.Done.class, bean(ForwardingComments.class).forward(comments, from.id(), username(by)));
    }

    private OpinionId answered(CommentId comment) {
        eventually(() -> bean(LinkedOpinions.class).isAnalysed(comment));
        OpinionId opinion = bean(Opinions.class).of(comment).getFirst().id();
        as(
                DecidingOpinions.Decided.class,
                bean(DecidingOpinions.class).decide(opinion, Decision.of(AnswerOutcome.NOT_ADOPTED, "上位法已有规定"), 0, BY));
        as(PublishingAnswers.Published.class, bean(PublishingAnswers.class).publish(opinion, 1, BY));
        return opinion;
    }

    private ContactPoint appoint(Terms terms) {
        String code = "P" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        return as(ContactPoints.Appointed.class, bean(ContactPoints.class).appoint(code, terms, "管理员"))
                .contactPoint();
    }

    /** The API is given a password with each request, and hundreds of requests are made here. */
    private void hashQuickly(Person person) {
        bean(JdbcClient.class)
                .sql("update account set password = :hash where username = :name")
                .param("hash", "{bcrypt}" + new BCryptPasswordEncoder(4).encode(person.password()))
                .param("name", person.username())
                .update();
    }

    @Nullable
    Person person(Actor actor) {
        return people.get(actor);
    }

    private String username(Actor actor) {
        return Objects.requireNonNull(people.get(actor)).username();
    }

    <T> T bean(Class<T> kind) {
        return context.getBean(kind);
    }

    private static byte[] text(String words) {
        return words.getBytes(StandardCharsets.UTF_8);
    }

    private static <T> T as(Class<T> wanted, Object outcome) {
        return assertThat(outcome).asInstanceOf(type(wanted)).actual();
    }

    static void eventually(BooleanSupplier condition) {
        long deadline = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("patience").isLessThan(deadline);
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }
}
