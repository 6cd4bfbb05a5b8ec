package org.tiaowen.comments.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.tiaowen.comments.CommentsPlatform;
import org.tiaowen.comments.LanternConsultation;
import org.tiaowen.comments.PointsOfTheTests;
import org.tiaowen.comments.Problem;
import org.tiaowen.comments.contactpoints.Channel;
import org.tiaowen.comments.contactpoints.PersonKind;
import org.tiaowen.comments.forwarding.Chains;
import org.tiaowen.comments.intake.Audience;
import org.tiaowen.comments.intake.Comment;
import org.tiaowen.comments.intake.CommentId;
import org.tiaowen.comments.intake.Comments;
import org.tiaowen.comments.intake.MeetingId;
import org.tiaowen.comments.intake.ReceivingComments;
import org.tiaowen.comments.meetings.CorrectingSpeeches.Described;
import org.tiaowen.comments.privacy.Purpose;

class MeetingsIntegrationTests {

    private static final String MINUTES = """
            河湾社区座谈会
            主持人：请大家发言。
            张三：灯会太晚了。建议早点熄灯。
            【律师】李四：第六条的罚款要有幅度。
            """;

    private final RecordingMeetings recording = CommentsPlatform.bean(RecordingMeetings.class);
    private final CorrectingSpeeches correcting = CommentsPlatform.bean(CorrectingSpeeches.class);
    private final ReceivingSpeeches receiving = CommentsPlatform.bean(ReceivingSpeeches.class);
    private final Meetings meetings = CommentsPlatform.bean(Meetings.class);
    private final Comments comments = CommentsPlatform.bean(Comments.class);
    private final LanternConsultation lanterns = LanternConsultation.open();
    private final PointsOfTheTests points = PointsOfTheTests.appointed();

    private NewMeeting with(NewMeeting.Minutes minutes) {
        return new NewMeeting(
                lanterns.consultation().id(),
                points.collectionPoint().id(),
                MeetingKind.SYMPOSIUM,
                LocalDate.parse("2026-11-20"),
                "社区二楼",
                "周主任",
                12,
                "熄灯时间",
                minutes);
    }

    private MeetingId entered(String minutes) {
        return ((RecordingMeetings.Recorded) recording.record(with(new NewMeeting.Minutes.Typed(minutes)), "xin"))
                .meeting()
                .id();
    }

    private Meetings.Minutes minutes(MeetingId meeting) {
        return meetings.minutes(meeting, "xin", new Purpose(Purpose.Kind.CHECKING_ENTRY, "拆分会议记录"));
    }

    private List<Speech> taken(MeetingId meeting) {
        return minutes(meeting).speeches().stream().filter(Speech::taken).toList();
    }

    @Test
    void speechesAreReceivedAsCommentsOfTheirSpeakersWithoutTheNameInTheWords() {
        MeetingId meeting = entered(MINUTES);

        ReceivingSpeeches.Outcome outcome = receiving.receive(meeting);

        assertThat(outcome.problems()).isEmpty();
        assertThat(outcome.receipts()).hasSize(2);
        Comment first = comments.find(outcome.receipts().get(0).comment()).orElseThrow();
        assertThat(first.words()).isEqualTo("灯会太晚了。建议早点熄灯。");
        assertThat(first.channel()).isEqualTo(Channel.MEETING);
        assertThat(first.meeting()).isEqualTo(meeting);
        Comment second = comments.find(outcome.receipts().get(1).comment()).orElseThrow();
        assertThat(second.personKind()).isEqualTo(PersonKind.LAWYER);
        assertThat(CommentsPlatform.bean(Chains.class)
                        .of(second.id())
                        .orElseThrow()
                        .now()
                        .point())
                .isEqualTo(points.collectionPoint().id());
        assertThat(meetings.of(points.collectionPoint().id(), 0, 10))
                .singleElement()
                .satisfies(progress -> assertThat(progress.isDone()).isTrue());
    }

    @Test
    void receivingAgainReceivesNothingTwice() {
        MeetingId meeting = entered(MINUTES);
        ReceivingSpeeches.Outcome first = receiving.receive(meeting);

        ReceivingSpeeches.Outcome again = receiving.receive(meeting);

        assertThat(again.receipts())
                .extracting(receipt -> receipt.number())
                .containsExactlyElementsOf(first.receipts().stream()
                        .map(receipt -> receipt.number())
                        .toList());
        assertThat(comments.count(lanterns.consultation().id(), Audience.STAFF)).isEqualTo(2);
    }

    @Test
    void speechThatSomebodySplitMeanwhileIsNotReceivedWhole() {
        MeetingId meeting = entered(MINUTES);
        Speech whole = taken(meeting).getFirst();
        correcting.split(meeting, whole.number(), MINUTES.indexOf("建议早点熄灯"));

        List<Problem> problems = receiving.take(meeting, whole, CommentId.next());

        assertThat(problems).containsExactly(CorrectingSpeeches.gone(whole.number()));
        assertThat(CommentsPlatform.bean(ReceivingComments.class)
                        .receive(lanterns.comment("灯会太晚了。建议早点熄灯。"), comment -> problems))
                .isEqualTo(new ReceivingComments.Refused(problems));
        assertThat(comments.count(lanterns.consultation().id(), Audience.STAFF)).isZero();
    }

    @Test
    void personJoinsSplitsAndDescribesSpeechesBeforeTheyAreReceived() {
        MeetingId meeting = entered(MINUTES);
        Speech zhang = taken(meeting).getFirst();
        int at = MINUTES.indexOf("建议早点熄灯");

        assertThat(correcting.split(meeting, zhang.number(), at)).isInstanceOf(CorrectingSpeeches.Corrected.class);
        assertThat(taken(meeting)).hasSize(3).extracting(Speech::speaker).containsExactly("张三", "张三", "李四");

        Speech second = taken(meeting).get(1);
        correcting.describe(
                meeting,
                List.of(new Described(
                        second.number(),
                        "王五",
                        PersonKind.RESIDENT,
                        lanterns.article(4).id(),
                        true)));
        assertThat(taken(meeting).get(1).speaker()).isEqualTo("王五");

        correcting.joinWithPrevious(meeting, second.number());
        assertThat(taken(meeting)).hasSize(2);
        assertThat(taken(meeting).getFirst().words().of(MINUTES)).isEqualTo("灯会太晚了。建议早点熄灯。");
        assertThat(taken(meeting).getFirst().clause())
                .isEqualTo(lanterns.article(4).id());
    }

    @Test
    void splitBeforeANameGivesTheRestToThatPerson() {
        String minutes = "张三：太晚了。李四：同意。";
        MeetingId meeting = entered(minutes);

        correcting.split(meeting, taken(meeting).getFirst().number(), minutes.indexOf("李四"));

        assertThat(taken(meeting)).extracting(Speech::speaker).containsExactly("张三", "李四");
        assertThat(taken(meeting).get(1).words().of(minutes)).isEqualTo("同意。");
    }

    @Test
    void receivedSpeechCannotBeSplitAgain() {
        MeetingId meeting = entered(MINUTES);
        Speech zhang = taken(meeting).getFirst();
        receiving.receive(meeting);

        assertThat(correcting.split(meeting, zhang.number(), MINUTES.indexOf("建议早点熄灯")))
                .isInstanceOf(CorrectingSpeeches.Refused.class);
        assertThat(correcting.joinWithPrevious(meeting, taken(meeting).get(1).number()))
                .isInstanceOf(CorrectingSpeeches.Refused.class);
    }

    @Test
    void minutesAreSealedHashedAndCannotBeAltered() {
        MeetingId meeting = entered(MINUTES);

        byte[] stored = CommentsPlatform.jdbc()
                .sql("select minutes from meeting where id = :id")
                .param("id", meeting.value())
                .query((row, n) -> row.getBytes(1))
                .single();
        assertThat(new String(stored, StandardCharsets.UTF_8)).doesNotContain("张三");
        assertThat(minutes(meeting).text()).isEqualTo(MINUTES);
        assertThatThrownBy(() -> CommentsPlatform.jdbc()
                        .sql("update meeting set heads = 99 where id = :id")
                        .param("id", meeting.value())
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void wordFileIsReadAsMinutes() throws IOException {
        RecordingMeetings.Outcome outcome =
                recording.record(with(new NewMeeting.Minutes.Docx("记录.docx", docx("张三：太晚了。", "李四：同意。"))), "xin");

        RecordingMeetings.Recorded recorded = (RecordingMeetings.Recorded) outcome;
        assertThat(recorded.speeches()).isEqualTo(2);
        assertThat(recorded.meeting().fileName()).isEqualTo("记录.docx");
    }

    @Test
    void allThatIsWrongIsToldAtOnce() {
        RecordingMeetings.Outcome outcome = recording.record(
                new NewMeeting(
                        lanterns.consultation().id(),
                        points.collectionPoint().id(),
                        MeetingKind.OTHER,
                        LocalDate.parse("2027-11-20"),
                        "",
                        " ",
                        0,
                        "",
                        new NewMeeting.Minutes.Docx("x.docx", new byte[] {1, 2, 3})),
                "xin");

        assertThat(((RecordingMeetings.Refused) outcome).problems())
                .extracting(Problem::field)
                .containsExactly("on", "place", "host", "heads", "file");
    }

    @Test
    void speechThatIsRefusedIsNamedAndTheOthersAreReceived() {
        MeetingId meeting = entered("张三：太晚了。\n李四：" + "很".repeat(10_001));

        ReceivingSpeeches.Outcome outcome = receiving.receive(meeting);

        assertThat(outcome.receipts()).hasSize(1);
        assertThat(outcome.problems()).extracting(Problem::field).containsExactly("speech-2");
    }

    private static byte[] docx(String... lines) throws IOException {
        StringBuilder body = new StringBuilder();
        for (String line : lines) {
            body.append("<w:p><w:r><w:t>").append(line).append("</w:t></w:r></w:p>");
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            part(zip, "[Content_Types].xml", """
                    <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
                    <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
                    <Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.\
                    wordprocessingml.document.main+xml"/></Types>""");
            part(zip, "_rels/.rels", """
                    <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
                    <Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/\
                    officeDocument" Target="word/document.xml"/></Relationships>""");
            part(zip, "word/document.xml", """
                    <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>%s\
                    </w:body></w:document>""".formatted(body));
        }
        return bytes.toByteArray();
    }

    private static void part(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
