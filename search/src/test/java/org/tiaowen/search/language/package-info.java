@NullMarked
package org.tiaowen.search.language;

import org.jspecify.annotations.NullMarked;
