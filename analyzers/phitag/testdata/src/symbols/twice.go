package symbols

import _ "lib" // reported at the first import only
