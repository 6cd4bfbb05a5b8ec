@NullMarked
package org.tiaowen.app.workbench;

import org.jspecify.annotations.NullMarked;
