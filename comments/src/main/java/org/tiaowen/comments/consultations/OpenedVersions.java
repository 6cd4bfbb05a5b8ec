package org.tiaowen.comments.consultations;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tiaowen.drafting.versions.VersionId;
import org.tiaowen.search.index.PublicVersions;

/** A version is public once a consultation on it has opened. */
@Component
class OpenedVersions implements PublicVersions {

    private final JdbcClient jdbc;

    OpenedVersions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean isPublic(VersionId version) {
        return jdbc.sql("select exists (select from consultation where version = :version and opened_at is not null)")
                .param("version", version.value())
                .query(Boolean.class)
                .single();
    }
}
