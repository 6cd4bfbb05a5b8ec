@NullMarked
package org.tiaowen.search.queries;

import org.jspecify.annotations.NullMarked;
