package org.tiaowen.app.drafting;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.tiaowen.drafting.versions.ExportingVersions;
import org.tiaowen.drafting.versions.Version;

/** A version as an Akoma Ntoso file. */
final class AkomaNtosoFile {

    /** As registered with IANA for Akoma Ntoso. */
    static final String TYPE = "application/akn+xml";

    private AkomaNtosoFile() {}

    static ResponseEntity<byte[]> of(Version version, ExportingVersions exporting) {
        String name = version.title() + "-" + version.label().value() + ".akn";
        return Download.of(exporting.akomaNtoso(version), MediaType.parseMediaType(TYPE), name);
    }
}
