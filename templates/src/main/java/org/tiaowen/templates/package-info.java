@NullMarked
package org.tiaowen.templates;

import org.jspecify.annotations.NullMarked;
