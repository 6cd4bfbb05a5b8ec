package org.tiaowen.app;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The platform: pages, REST API and, unless others are configured, its own PostgreSQL and Elasticsearch. */
@SpringBootApplication(scanBasePackages = "org.tiaowen")
public class TiaowenApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(TiaowenApplication.class, arguments);
    }
}
