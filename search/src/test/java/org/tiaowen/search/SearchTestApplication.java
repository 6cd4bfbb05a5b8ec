package org.tiaowen.search;

import java.time.Clock;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

/** The module with the drafting module under it, without pages. */
@SpringBootConfiguration
@EnableAutoConfiguration
@ComponentScan({"org.tiaowen.search", "org.tiaowen.drafting"})
public class SearchTestApplication {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
