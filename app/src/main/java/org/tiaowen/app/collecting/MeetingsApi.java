package org.tiaowen.app.collecting;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.security.Principal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tiaowen.app.api.ApiRefusal;
import org.tiaowen.comments.consultations.ConsultationId;
import org.tiaowen.comments.contactpoints.ContactPoint;
import org.tiaowen.comments.contactpoints.ContactPoints;
import org.tiaowen.comments.contactpoints.PersonKind;
import org.tiaowen.comments.intake.MeetingId;
import org.tiaowen.comments.meetings.CorrectingSpeeches;
import org.tiaowen.comments.meetings.CorrectingSpeeches.Described;
import org.tiaowen.comments.meetings.Meeting;
import org.tiaowen.comments.meetings.MeetingKind;
import org.tiaowen.comments.meetings.Meetings;
import org.tiaowen.comments.meetings.NewMeeting;
import org.tiaowen.comments.meetings.ReceivingSpeeches;
import org.tiaowen.comments.meetings.RecordingMeetings;
import org.tiaowen.comments.meetings.Speech;
import org.tiaowen.comments.privacy.Purpose;
import org.tiaowen.drafting.articles.ProvisionId;

/** Meetings for machines of a contact point; each reading of minutes is logged. */
@RestController
@RequestMapping("/api/v1/contact-point/meetings")
@Tag(name = "会议 Meetings")
class MeetingsApi {

    private static final int MEETINGS_SHOWN = 100;

    private final OwnPoint ownPoint;
    private final ContactPoints contactPoints;
    private final RecordingMeetings recording;
    private final CorrectingSpeeches correcting;
    private final ReceivingSpeeches receiving;
    private final Meetings meetings;

    MeetingsApi(
            OwnPoint ownPoint,
            ContactPoints contactPoints,
            RecordingMeetings recording,
            CorrectingSpeeches correcting,
            ReceivingSpeeches receiving,
            Meetings meetings) {
        this.ownPoint = ownPoint;
        this.contactPoints = contactPoints;
        this.recording = recording;
        this.correcting = correcting;
        this.receiving = receiving;
        this.meetings = meetings;
    }

    /** A meeting to be entered. */
    @Schema(example = """
            {"consultation": "7f9c1a52-6b1e-4f7c-9d55-0c2f7f0c9a11", "kind": "SYMPOSIUM", "on": "2026-11-20",
             "place": "社区二楼", "host": "周主任", "heads": 12, "topics": "停车", "minutes": "张三：车位太少。"}""")
    record Entered(
            @Nullable UUID consultation,
            @Nullable MeetingKind kind,
            @Nullable LocalDate on,
            @Nullable String place,
            @Nullable String host,
            int heads,
            @Nullable String topics,
            @Nullable String minutes) {}

    /** How far a meeting is. */
    record MeetingInApi(
            UUID id,
            UUID consultation,
            MeetingKind kind,
            LocalDate on,
            String place,
            String host,
            int heads,
            String topics,
            int speeches,
            int received) {

        static MeetingInApi of(Meetings.Progress progress) {
            Meeting meeting = progress.meeting();
            return new MeetingInApi(
                    meeting.id().value(),
                    meeting.consultation().value(),
                    meeting.kind(),
                    meeting.on(),
                    meeting.place(),
                    meeting.host(),
                    meeting.heads(),
                    meeting.topics(),
                    progress.speeches(),
                    progress.received());
        }
    }

    /**
     * A speech; of what is sent back, words, start, end and comment are passed over.
     *
     * @param comment what it was received as; null until then
     */
    record SpeechInApi(
            int number,
            @Nullable String words,
            int start,
            int end,
            @Nullable String speaker,
            @Nullable PersonKind personKind,
            @Nullable UUID clause,
            boolean taken,
            @Nullable UUID comment) {

        static SpeechInApi of(Speech speech, String minutes) {
            return new SpeechInApi(
                    speech.number(),
                    speech.words().of(minutes),
                    speech.words().start(),
                    speech.words().end(),
                    speech.speaker(),
                    speech.personKind(),
                    speech.clause() == null ? null : speech.clause().value(),
                    speech.taken(),
                    speech.comment() == null ? null : speech.comment().value());
        }
    }

    /** What came of receiving. */
    record Received(int speeches) {}

    @GetMapping
    @Operation(summary = "本联系点的会议 Meetings of the own point")
    List<MeetingInApi> list(Principal by) {
        return meetings.of(ownPoint.of(by).id(), 0, MEETINGS_SHOWN).stream()
                .map(MeetingInApi::of)
                .toList();
    }

    @PostMapping
    @Operation(summary = "登记会议 Enter a meeting")
    @ApiResponse(responseCode = "201", description = "已经登记，地址见 Location Entered; see Location")
    @ApiResponse(responseCode = "422", description = "内容有误，列出所有问题 Faults, all of them listed")
    ResponseEntity<List<SpeechInApi>> record(@RequestBody Entered body, Principal by) {
        ContactPoint point = ownPoint.of(by);
        NewMeeting meeting = new NewMeeting(
                new ConsultationId(Objects.requireNonNullElse(body.consultation(), new UUID(0, 0))),
                point.id(),
                Objects.requireNonNullElse(body.kind(), MeetingKind.OTHER),
                Objects.requireNonNullElse(body.on(), contactPoints.today()),
                Objects.requireNonNullElse(body.place(), ""),
                Objects.requireNonNullElse(body.host(), ""),
                body.heads(),
                Objects.requireNonNullElse(body.topics(), ""),
                new NewMeeting.Minutes.Typed(Objects.requireNonNullElse(body.minutes(), "")));
        return switch (recording.record(meeting, by.getName())) {
            case RecordingMeetings.Recorded recorded ->
                ResponseEntity.created(URI.create("/api/v1/contact-point/meetings/"
                                + recorded.meeting().id() + "/speeches"))
                        .body(speeches(recorded.meeting().id(), by));
            case RecordingMeetings.Refused refused -> throw ApiRefusal.invalid(refused.problems());
        };
    }

    @GetMapping("/{id}/speeches")
    @Operation(summary = "会议的发言 The speeches of a meeting")
    @ApiResponse(responseCode = "200", description = "按记录顺序 In the order of the minutes")
    @ApiResponse(responseCode = "404", description = "没有这次会议 No such meeting")
    List<SpeechInApi> speeches(@PathVariable MeetingId id, Principal by) {
        ownPoint.meeting(ownPoint.of(by), id);
        Meetings.Minutes minutes =
                meetings.minutes(id, by.getName(), new Purpose(Purpose.Kind.CHECKING_ENTRY, "接口读取会议发言"));
        return minutes.speeches().stream()
                .map(speech -> SpeechInApi.of(speech, minutes.text()))
                .toList();
    }

    @PutMapping("/{id}/speeches")
    @Operation(summary = "核对发言人、类别、条款 Correct speakers, kinds and clauses")
    @ApiResponse(responseCode = "200", description = "核对后的发言 The corrected speeches")
    @ApiResponse(responseCode = "422", description = "内容有误，列出所有问题 Faults, all of them listed")
    List<SpeechInApi> describe(@PathVariable MeetingId id, @RequestBody List<SpeechInApi> body, Principal by) {
        ownPoint.meeting(ownPoint.of(by), id);
        List<Described> described = body.stream()
                .map(speech -> new Described(
                        speech.number(),
                        Objects.requireNonNullElse(speech.speaker(), ""),
                        speech.personKind(),
                        Optional.ofNullable(speech.clause())
                                .map(ProvisionId::new)
                                .orElse(null),
                        speech.taken()))
                .toList();
        return corrected(correcting.describe(id, described), id, by);
    }

    @PostMapping("/{id}/speeches/{number}/joining")
    @Operation(summary = "并入上一段 Join with the speech before")
    @ApiResponse(responseCode = "200", description = "合并后的发言 The speeches after it")
    List<SpeechInApi> join(@PathVariable MeetingId id, @PathVariable int number, Principal by) {
        ownPoint.meeting(ownPoint.of(by), id);
        return corrected(correcting.joinWithPrevious(id, number), id, by);
    }

    @PostMapping("/{id}/speeches/{number}/splitting")
    @Operation(summary = "拆成两段 Split a speech", description = "at：会议记录中的 UTF-16 位置。 UTF-16 offset into the minutes.")
    @ApiResponse(responseCode = "200", description = "拆开后的发言 The speeches after it")
    List<SpeechInApi> split(@PathVariable MeetingId id, @PathVariable int number, @RequestParam int at, Principal by) {
        ownPoint.meeting(ownPoint.of(by), id);
        return corrected(correcting.split(id, number, at), id, by);
    }

    @PostMapping("/{id}/received")
    @Operation(summary = "录入所有发言 Receive all speeches", description = "重复调用不会重复录入。 Idempotent.")
    @ApiResponse(responseCode = "200", description = "已经录入 Received")
    @ApiResponse(responseCode = "422", description = "有发言不能录入；其余的已经录入 Some were refused; the others are received")
    Received receive(@PathVariable MeetingId id, Principal by) {
        ownPoint.meeting(ownPoint.of(by), id);
        ReceivingSpeeches.Outcome outcome = receiving.receive(id);
        if (!outcome.problems().isEmpty()) {
            throw ApiRefusal.invalid(outcome.problems());
        }
        return new Received(outcome.receipts().size());
    }

    private List<SpeechInApi> corrected(CorrectingSpeeches.Outcome outcome, MeetingId id, Principal by) {
        return switch (outcome) {
            case CorrectingSpeeches.Corrected corrected -> speeches(id, by);
            case CorrectingSpeeches.Refused refused -> throw ApiRefusal.invalid(refused.problems());
        };
    }
}
