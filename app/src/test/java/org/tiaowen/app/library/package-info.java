@NullMarked
package org.tiaowen.app.library;

import org.jspecify.annotations.NullMarked;
