package org.tiaowen.search;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.tiaowen.drafting.versions.VersionId;
import org.tiaowen.search.index.PublicVersions;

/** Versions are public when a test says so. */
@Component
public class InventedPublicity implements PublicVersions {

    private final Set<VersionId> versions = ConcurrentHashMap.newKeySet();

    public void open(VersionId version) {
        versions.add(version);
    }

    @Override
    public boolean isPublic(VersionId version) {
        return versions.contains(version);
    }
}
