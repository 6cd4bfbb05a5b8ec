package org.tiaowen.app.pages;

import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.tiaowen.comments.attachments.AttachmentId;
import org.tiaowen.comments.consultations.ConsultationId;
import org.tiaowen.comments.contactpoints.ContactPointId;
import org.tiaowen.comments.grouping.GroupId;
import org.tiaowen.comments.intake.BatchId;
import org.tiaowen.comments.intake.CommentId;
import org.tiaowen.comments.intake.MeetingId;
import org.tiaowen.comments.opinions.OpinionId;
import org.tiaowen.drafting.articles.ProvisionId;
import org.tiaowen.drafting.library.LawId;
import org.tiaowen.drafting.library.LawTextId;
import org.tiaowen.drafting.library.LibraryImportId;
import org.tiaowen.drafting.versions.DraftId;
import org.tiaowen.templates.imports.DraftImportId;

/** Reads the ids in addresses that Spring does not read by itself. */
@Configuration(proxyBeanMethods = false)
class IdConfiguration implements WebMvcConfigurer {

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(String.class, LawId.class, reading(LawId::new));
        registry.addConverter(String.class, LawTextId.class, reading(LawTextId::new));
        registry.addConverter(String.class, LibraryImportId.class, reading(LibraryImportId::new));
        registry.addConverter(String.class, DraftId.class, reading(DraftId::new));
        registry.addConverter(String.class, DraftImportId.class, reading(DraftImportId::new));
        registry.addConverter(String.class, ProvisionId.class, reading(ProvisionId::new));
        registry.addConverter(String.class, AttachmentId.class, reading(AttachmentId::new));
        registry.addConverter(String.class, CommentId.class, reading(CommentId::new));
        registry.addConverter(String.class, ConsultationId.class, reading(ConsultationId::new));
        registry.addConverter(String.class, OpinionId.class, reading(OpinionId::new));
        registry.addConverter(String.class, BatchId.class, reading(BatchId::new));
        registry.addConverter(String.class, GroupId.class, reading(GroupId::new));
        registry.addConverter(String.class, ContactPointId.class, reading(ContactPointId::new));
        registry.addConverter(String.class, MeetingId.class, reading(MeetingId::new));
    }

    /** An empty field of a form is no id, and no mistake. */
    private static <T> Converter<String, @Nullable T> reading(Function<UUID, T> id) {
        return printed -> printed.isBlank() ? null : id.apply(UUID.fromString(printed));
    }
}
