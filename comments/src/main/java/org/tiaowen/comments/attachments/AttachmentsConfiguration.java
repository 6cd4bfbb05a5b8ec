package org.tiaowen.comments.attachments;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;

/** The settings of attachments. */
@Configuration
class AttachmentsConfiguration {

    @Bean
    AttachmentLimits attachmentLimits(
            @Value("${tiaowen.attachments.most:5}") int most,
            @Value("${tiaowen.attachments.each:5MB}") String each,
            @Value("${tiaowen.attachments.together:10MB}") String together) {
        return new AttachmentLimits(most, DataSize.parse(each), DataSize.parse(together));
    }

    @Bean
    Scanner attachmentScanner(
            @Value("${tiaowen.scan:}") String scanner, @Value("${tiaowen.scan-seconds:20}") int seconds) {
        return scanner.isBlank() ? Scanner.NONE : ClamAv.at(scanner.strip(), Duration.ofSeconds(seconds));
    }
}
