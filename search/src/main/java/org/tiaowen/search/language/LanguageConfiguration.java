package org.tiaowen.search.language;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tiaowen.search.SearchSettings;

@Configuration(proxyBeanMethods = false)
class LanguageConfiguration {

    @Bean
    Segmenter segmenter(SearchSettings settings) {
        LegalLexicon bundled = LegalLexicon.bundled();
        return new Segmenter(settings.lexicon() == null ? bundled : bundled.with(settings.lexicon()));
    }
}
