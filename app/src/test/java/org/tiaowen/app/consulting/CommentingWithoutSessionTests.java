package org.tiaowen.app.consulting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.core.convert.converter.Converter;
import org.springframework.format.support.DefaultFormattingConversionService;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.tiaowen.app.pages.CommentProblems;
import org.tiaowen.comments.attachments.Attachments;
import org.tiaowen.comments.consultations.ConsultationId;
import org.tiaowen.comments.intake.CommentId;
import org.tiaowen.comments.intake.Receipt;
import org.tiaowen.comments.intake.ReceiptNumber;
import org.tiaowen.comments.intake.ReceivingComments;

class CommentingWithoutSessionTests {

    @Test
    void citizenWhoCommentsIsSentToTheReceiptWithoutASession() throws Exception {
        ReceivingComments receiving = mock();
        ReceiptNumber number = ReceiptNumber.read("TW-26-2222-2222-2222").orElseThrow();
        when(receiving.receive(any()))
                .thenReturn(
                        new ReceivingComments.Received(new Receipt(number, CommentId.next(), Instant.EPOCH, false)));
        DefaultFormattingConversionService ids = new DefaultFormattingConversionService();
        ids.addConverter(String.class, ConsultationId.class, (Converter<String, ConsultationId>)
                id -> new ConsultationId(java.util.UUID.fromString(id)));
        var pages = MockMvcBuilders.standaloneSetup(new CommentingController(
                        mock(ShownConsultations.class),
                        receiving,
                        mock(Attachments.class),
                        mock(CommentProblems.class)))
                .setConversionService(ids)
                .build();

        MvcResult sent = pages.perform(post("/consultations/5b6f1f0e-8a3d-4d38-9a55-0c6f0f3f5d11/comments")
                        .param("text", "好"))
                .andReturn();

        assertThat(sent.getResponse().getRedirectedUrl()).isEqualTo("/receipts/" + number + "?fresh=true");
        MockHttpServletRequest request = sent.getRequest();
        assertThat(request.getSession(false)).isNull();
    }
}
