package org.tiaowen.app.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.tiaowen.app.security.PermissionTables.Door;
import org.tiaowen.comments.adoption.AssigningOpinions;
import org.tiaowen.comments.adoption.Assignment;
import org.tiaowen.comments.adoption.DecidingOpinions;
import org.tiaowen.comments.adoption.Decision;
import org.tiaowen.comments.adoption.Recommending;
import org.tiaowen.comments.attachments.Attachment;
import org.tiaowen.comments.attachments.SentFile;
import org.tiaowen.comments.clauselinks.LinkedOpinions;
import org.tiaowen.comments.closing.ClosingProcessing;
import org.tiaowen.comments.contactpoints.ContactPoints;
import org.tiaowen.comments.feedback.LookBack;
import org.tiaowen.comments.feedback.LookingBack;
import org.tiaowen.comments.feedback.PublishingAnswers;
import org.tiaowen.comments.feedback.ReportingImplementation;
import org.tiaowen.comments.grouping.Group;
import org.tiaowen.comments.grouping.GroupId;
import org.tiaowen.comments.grouping.GroupingDecisions;
import org.tiaowen.comments.grouping.Groups;
import org.tiaowen.comments.intake.Audience;
import org.tiaowen.comments.intake.Comment;
import org.tiaowen.comments.intake.CommentAttachments;
import org.tiaowen.comments.intake.CommentId;
import org.tiaowen.comments.intake.Comments;
import org.tiaowen.comments.meetings.Meetings;
import org.tiaowen.comments.opinions.Opinion;
import org.tiaowen.comments.opinions.OpinionId;
import org.tiaowen.comments.opinions.Opinions;
import org.tiaowen.comments.privacy.Disclosure;
import org.tiaowen.search.index.IndexHealth;

/** What happens to comments of strangers from the day they come in to the day they are looked back at. */
final class LivesOfComments {

    private static final List<Door> DOORS = PermissionTables.under("Doors").stream()
            .flatMap(row -> row.doors().stream())
            .toList();

    private final ThingsAtTheDoors things;
    private final Function<Actor, Caller> callers;
    private final WaysIn ways;
    private final Map<String, String> wordsOf = new HashMap<>();
    private final List<String> receipts = new ArrayList<>();
    private List<Comment> comments = List.of();

    LivesOfComments(ThingsAtTheDoors things, Function<Actor, Caller> callers) {
        this.things = things;
        this.callers = callers;
        this.ways = new WaysIn(things, callers.apply(Actor.PUBLIC), callers.apply(Actor.OWN));
    }

    List<Stranger> strangers() {
        return ways.strangers();
    }

    /** What shows that this is seen: the first word of a row under “Sight”. */
    String wordsOf(String what) {
        return Objects.requireNonNull(wordsOf.get(what), what);
    }

    void begin(String maskedByHand) throws Exception {
        receipts.add(ways.byForm("停车费太高，" + maskedByHand + "也这么说。"));
        ways.byTheApi();
        ways.byTheFormOfAPoint();
        ways.byTheApiOfAPoint();
        ways.byMeetings();
        ways.byBatches();
        threeFates();
        comments = things.bean(Comments.class).of(things.consultation, Audience.STAFF, 0, 200);
        analysed();
        moderated(maskedByHand);
        onTheWay();
        answered();
        heardAgain();
        analysed();
        indexed();
    }

    private void analysed() {
        LinkedOpinions linked = things.bean(LinkedOpinions.class);
        Groups groups = things.bean(Groups.class);
        ThingsAtTheDoors.eventually(() -> comments.stream().allMatch(comment -> linked.isAnalysed(comment.id()))
                && linked.waiting() == 0
                && groups.waiting() == 0);
    }

    private void indexed() {
        ThingsAtTheDoors.eventually(
                () -> things.bean(IndexHealth.class).status().pending() == 0);
    }

    /** One that is published, one that waits and one that is withheld, collected by the own point. */
    private void threeFates() {
        Stranger one = ways.stranger("a comment the point collected");
        wordsOf.put("Published", "青鸾衔枝");
        wordsOf.put("Waiting", "白鹭点水");
        wordsOf.put("Withheld", "玄鹤鸣皋");
        wordsOf.put("Original", one.mobile());
        wordsOf.put("Authors", one.mail());
        wordsOf.put("Attachments", "纸质登记表" + one.plate());
        for (String fate : List.of("Published", "Waiting", "Withheld")) {
            CommentId comment = things.collect(
                    "我叫" + one.name() + "，手机" + one.mobile() + "，停车收费" + wordsOf(fate),
                    one.name(),
                    one.mail(),
                    new SentFile("登记表.txt", wordsOf("Attachments").getBytes(StandardCharsets.UTF_8)));
            receipts.add(things.bean(Comments.class)
                    .find(comment)
                    .orElseThrow()
                    .receipt()
                    .printed());
        }
        Stranger speaker = ways.strangers().stream()
                .filter(each -> each.way().equals("typed minutes"))
                .findFirst()
                .orElseThrow();
        wordsOf.put("Minutes", speaker.mobile());
        wordsOf.put("Receipt", receipts.getLast());
    }

    /** All are published but two; a name is masked by hand, and every reason names somebody. */
    private void moderated(String maskedByHand) throws Exception {
        Stranger named = ways.stranger("reasons of a moderator");
        Caller moderator = callers.apply(Actor.MODERATOR);
        for (Comment comment : comments) {
            String at = "/moderation/comments/" + comment.id();
            if (comment.words().contains(wordsOf("Waiting"))) {
                continue;
            }
            if (comment.words().contains(maskedByHand)) {
                moderator.post(
                        at + "/masking",
                        "seen=1&more=" + Caller.encoded(maskedByHand) + "&maskingReason="
                                + Caller.encoded(named.noted()));
            }
            if (comment.words().contains(wordsOf("Withheld"))) {
                moderator.post(at + "/withholding", "reason=" + Caller.encoded(named.noted()));
                moderator.post(at + "/restoring", "reason=" + Caller.encoded(named.noted()));
                moderator.post(at + "/withholding", "reason=" + Caller.encoded(named.noted()));
                continue;
            }
            moderator.post(at + "/publication", "");
        }
    }

    private void onTheWay() throws Exception {
        Stranger named = ways.stranger("words of a contact point");
        Caller point = callers.apply(Actor.OWN);
        for (String deed : List.of("KEEP_BACK", "SUMMARISE")) {
            CommentId comment = things.collect("途中的意见", "", "");
            point.post(
                    "/contact-point/forwarding",
                    "consultation=" + things.consultation + "&show=WAITING&deed=" + deed + "&comments=" + comment
                            + "&reason=" + Caller.encoded(named.noted()) + "&words=" + Caller.encoded(named.noted()));
            point.post(
                    "/contact-point/comments/" + comment + "/renditions",
                    "kind=EDITED&words=" + Caller.encoded(named.noted()));
        }
    }

    private void answered() throws Exception {
        Stranger named = ways.stranger("words of a drafter");
        String words = named.noted();
        String by = "起草";
        List<OpinionId> opinions = comments.stream()
                .flatMap(comment -> things.bean(Opinions.class).of(comment.id()).stream())
                .map(Opinion::id)
                .filter(opinion -> !opinion.equals(things.sentOpinion) && !opinion.equals(things.collectedOpinion))
                .toList();
        String assignee = Objects.requireNonNull(things.person(Actor.DRAFTER)).username();
        String form = "chosen=REFERRED&department=" + Caller.encoded("城管部门") + "&reason=" + Caller.encoded(words);
        HttpResponse<byte[]> asked =
                callers.apply(Actor.DRAFTER).post("/opinions/" + opinions.getFirst() + "/answer", form);
        assertThat(asked.statusCode()).isEqualTo(422);
        assertThat(Traces.textOf(asked.body())).contains("“" + named.mobile() + "”", words, "name=\"disclosure\"");
        Decision decision = Decision.referredTo("城管部门", words).with(Disclosure.HIDE);
        things.bean(AssigningOpinions.class)
                .assign(
                        new AssigningOpinions.Task(
                                opinions,
                                Assignment.Scope.SELECTION,
                                null,
                                assignee,
                                things.bean(ContactPoints.class).today().plusDays(3),
                                words),
                        by);
        assertThat(things.bean(Recommending.class).recommend(opinions.getFirst(), decision, 0, assignee))
                .isInstanceOf(Recommending.Recommended.class);
        opinions.forEach(opinion -> {
            assertThat(things.bean(DecidingOpinions.class).decide(opinion, decision, 0, by))
                    .isInstanceOf(DecidingOpinions.Decided.class);
            things.bean(PublishingAnswers.class).publish(opinion, 1, by);
        });
        GroupId group = things.bean(Groups.class)
                .groupOf(opinions.getFirst())
                .map(Group::id)
                .orElseThrow();
        things.bean(GroupingDecisions.class).takeOut(opinions.getFirst(), group, words, by);
        things.bean(ReportingImplementation.class).report(things.consultation, words, Disclosure.HIDE, by);
        things.bean(ClosingProcessing.class).close(things.consultation, words, by);
        assertThat(things.bean(LookingBack.class)
                        .lookBack(things.collectedOpinion, LookBack.Finding.NOT_KEPT, words, Disclosure.HIDE, by))
                .isInstanceOf(LookingBack.Kept.class);
    }

    /** The holder of the receipt evaluates and answers a look back; the contact point notes how it told the person. */
    private void heardAgain() throws Exception {
        Stranger again = ways.stranger("words of an evaluation");
        Caller holder = callers.apply(Actor.RECEIPT);
        String said = Caller.encoded(again.says("还是不满意。"));
        for (String round : List.of("ANSWER", "CARRYING_OUT")) {
            holder.post(
                    "/receipts/" + things.sent.number() + "/evaluations",
                    "opinion=" + things.sentOpinion + "&revision=1&round=" + round + "&grade=DISSATISFIED&words="
                            + said);
        }
        holder.post("/receipts/" + things.sent.number() + "/look-backs/" + things.lookBack, "words=" + said);
        callers.apply(Actor.OWN)
                .post(
                        "/contact-point/answers/" + things.collectedOpinion,
                        "revision=1&how=VISIT&note=" + Caller.encoded(again.noted()));
    }

    /** Everywhere that actor may look: every door there is, and the doors of all these comments. */
    List<String> addresses(Actor actor) {
        List<String> addresses = new ArrayList<>();
        DOORS.stream()
                .filter(door -> door.method().equals("GET"))
                .map(door -> things.address(door.pattern(), actor))
                .forEach(addresses::add);
        String consultation = things.consultation.toString();
        for (String state : List.of("PENDING", "PUBLISHED", "WITHHELD")) {
            addresses.add("/moderation/consultations?id=" + consultation + "&state=" + state);
        }
        for (String show : List.of("WAITING", "KEPT_BACK", "SENT_ON")) {
            addresses.add("/contact-point/forwarding?consultation=" + consultation + "&show=" + show);
            addresses.add("/api/v1/contact-point/comments?consultation=" + consultation + "&show=" + show);
        }
        String said = Caller.encoded("停车");
        addresses.add("/search?in=comments&q=" + said);
        addresses.add("/api/v1/search/comments?size=50&q=" + said + "&consultation=" + consultation);
        for (Comment comment : comments) {
            addresses.add("/moderation/comments/" + comment.id());
            addresses.add("/contact-point/comments/" + comment.id());
            addresses.add("/api/v1/contact-point/comments/" + comment.id());
            addresses.add("/consultations/" + consultation + "/opinions/chain/" + comment.id());
            things.bean(Opinions.class).of(comment.id()).forEach(opinion -> {
                addresses.add("/opinions/" + opinion.id());
                addresses.add("/api/v1/opinions/" + opinion.id());
                addresses.add("/api/v1/opinions/" + opinion.id() + "/answers");
            });
        }
        if (actor == Actor.OWN) {
            things.bean(Meetings.class)
                    .of(things.own.id(), 0, 10)
                    .forEach(each -> addresses.add(
                            "/contact-point/meetings/" + each.meeting().id()));
        }
        if (actor == Actor.RECEIPT) {
            receipts.forEach(number -> {
                addresses.addFirst("/api/v1/receipts/" + number);
                addresses.addFirst("/receipts/" + number);
            });
        }
        return addresses;
    }

    /** Asks for the originals of a few comments as those do who give a purpose for it. */
    void demandOriginals(Actor actor, Crawl crawl) throws Exception {
        for (Comment comment : comments) {
            if (comment.words().contains(wordsOf("Waiting"))) {
                String purpose = "why=" + Caller.encoded("核对遮盖") + "&words=" + Caller.encoded("核对遮盖") + "&purpose=";
                for (String door : List.of("/moderation/comments/", "/contact-point/comments/")) {
                    String address = door + comment.id() + "/original";
                    String kind = door.startsWith("/moderation") ? "MODERATING" : "CHECKING_ENTRY";
                    crawl.keep(address, callers.apply(actor).post(address, purpose + kind));
                    for (Attachment file : things.bean(CommentAttachments.class).of(comment.id())) {
                        String sent = door + comment.id() + "/attachments/" + file.id();
                        crawl.keep(sent, callers.apply(actor).post(sent, purpose + kind));
                    }
                }
            }
        }
    }

    /** Without the names of files by which the own point knows the batches it sent. */
    String withoutFiles(String text, Actor actor) {
        String without = text;
        for (Stranger one : actor == Actor.OWN ? strangers() : List.<Stranger>of()) {
            without = without.replaceAll(one.name() + "\\.(?:csv|xlsx)", "");
        }
        return without;
    }

    /** Whether that is a place where that actor may read what was said as it was said. */
    boolean mayHoldTraces(String address, Actor actor) {
        return switch (actor) {
            case RECEIPT -> address.startsWith("/receipts/") || address.startsWith("/api/v1/receipts/");
            case MODERATOR ->
                address.endsWith("/original")
                        || (address.startsWith("/moderation/") && address.contains("/attachments/"));
            case OWN ->
                address.startsWith("/contact-point/meetings/")
                        || address.startsWith("/api/v1/contact-point/meetings/")
                        || address.startsWith("/receipts/")
                        || (address.startsWith("/contact-point/comments/")
                                && (address.contains("/attachments/") || address.endsWith("/original")));
            default -> false;
        };
    }

    /** Everything that may fail on what a stranger typed: what cannot be read, kept, found or taken. */
    void provokeErrors() throws Exception {
        Stranger one = ways.stranger("a request that fails");
        String typed = Caller.encoded(one.noted());
        String data = Caller.encoded(one.mobile() + one.name());
        Caller citizen = callers.apply(Actor.PUBLIC);
        Caller point = callers.apply(Actor.OWN);
        Caller drafter = callers.apply(Actor.DRAFTER);
        String consultation = "/consultations/" + things.consultation;
        citizen.sendJson("POST", "/api/v1" + consultation + "/comments", "{\"text\": \"" + one.noted() + "\", \"x");
        citizen.sendJson(
                "POST",
                "/api/v1" + consultation + "/comments",
                "{\"text\": \"a\", \"clause\": \"" + one.mobile() + "\"}");
        citizen.post(consultation + "/comments", "text=" + typed + "%00&name=" + data);
        citizen.post(consultation + "/comments", "text=a&start=" + data);
        citizen.post(consultation + "/comments", "text=a&clause=" + data);
        citizen.post(consultation + "/comments", "text=" + typed + "%zz&name=" + data + "%");
        citizen.sendRaw("GET /receipts/" + one.mobile() + one.name() + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
        citizen.get("/receipts/" + data);
        citizen.get("/api/v1/receipts/" + data);
        citizen.get("/consultations/" + data);
        citizen.post("/receipts/" + things.sent.number() + "/evaluations", "opinion=" + data + "&revision=" + data);
        point.get("/contact-point/comments/" + data);
        point.post("/contact-point/forwarding", "consultation=" + things.consultation + "&deed=" + data);
        point.post(
                "/contact-point/consultations/" + things.consultation + "/batch",
                new Multipart()
                        .file("file", one.name() + ".xlsx", ("PK" + one.noted()).getBytes(StandardCharsets.UTF_8)));
        point.post(
                "/contact-point/consultations/" + things.consultation + "/comments",
                new Multipart()
                        .field("collectedOn", one.mobile())
                        .field("channel", one.name())
                        .field("text", one.noted()));
        point.sendJson(
                "POST",
                "/api/v1" + consultation + "/comments/registered",
                "{\"text\": \"a\", \"channel\": \"" + one.mobile() + "\"}");
        drafter.get("/search?in=comments&q=" + typed);
        drafter.get("/api/v1/search/comments?q=" + typed + "&from=" + data);
        drafter.post("/opinions/" + things.sentOpinion + "/answer", "chosen=" + data + "&reason=" + typed);
        drafter.get("/workbench/" + things.consultation + "/opinions?assignee=" + data + "&stance=" + data);
        callers.apply(Actor.MODERATOR)
                .post(
                        "/moderation/comments/" + things.sent.comment() + "/original",
                        "purpose=" + data + "&why=" + typed);
    }
}
