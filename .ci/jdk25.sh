# To be sourced: JAVA_HOME becomes a JDK 25, the release that the image runs. Ends the step where there is none.
for home in /usr/lib/jvm/*25*; do
  if [[ -x $home/bin/javac && $("$home/bin/javac" -version) == 'javac 25'* ]]; then
    export JAVA_HOME=$home PATH=$home/bin:$PATH
    break
  fi
done
if [[ $(java -version 2>&1) != *'"25'* ]]; then
  echo 'no JDK 25 under /usr/lib/jvm: install temurin-25-jdk or openjdk-25-jdk-headless' >&2
  exit 1
fi
