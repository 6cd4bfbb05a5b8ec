@NullMarked
package org.tiaowen.search.elasticsearch;

import org.jspecify.annotations.NullMarked;
