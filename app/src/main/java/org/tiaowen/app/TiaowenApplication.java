package org.tiaowen.app;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.tiaowen.app.embedded.StartUpConsole;
import org.tiaowen.app.embedded.StartUpProgress;

/** The platform: pages, REST API and, unless others are configured, its own PostgreSQL and Elasticsearch. */
@SpringBootApplication(scanBasePackages = "org.tiaowen")
public class TiaowenApplication {

    public static void main(String[] arguments) {
        StartUpConsole.speakChinese();
        SpringApplication application = new SpringApplication(TiaowenApplication.class);
        application.addListeners(new StartUpProgress());
        application.run(arguments);
    }
}
