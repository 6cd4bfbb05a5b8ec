package org.tiaowen.search.language;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tiaowen.search.SearchSettings;

@Configuration(proxyBeanMethods = false)
class LanguageConfiguration {

    /** As many comments as wait between being linked and being indexed when a batch comes in; some twenty megabytes. */
    private static final int REMEMBERED_TEXTS = 2_000;

    @Bean
    Segmenter segmenter(SearchSettings settings) {
        LegalLexicon bundled = LegalLexicon.bundled();
        return new Segmenter(settings.lexicon() == null ? bundled : bundled.with(settings.lexicon()), REMEMBERED_TEXTS);
    }
}
