#!/usr/bin/env bash
# The Dockerfile of the web host passes a linter; its commands, run without an engine, make a program that starts as the user of the image.
source eng/checks.sh

needs node npm
(cd eng/dockerfile && npm ci --loglevel=error)

# The shell is not looked at: the commands are two words and their options. Remarks are failures too.
lint() { node eng/dockerfile/node_modules/dockerlinter/bin/dockerfilelinter --error info --shellcheck none --file "$1"; }

lint samples/WebHost/Dockerfile
printf 'FROM debian\nADD . .\nUSER root\nENTRYPOINT program\n' >"$work/bad.Dockerfile"
! lint "$work/bad.Dockerfile" >/dev/null || {
    echo "the linter takes everything"
    exit 1
}

# Addresses of the right form, to which nothing is posted.
export SLACK_HOOK=https://hooks.slack.com/services/T000/B000/X
export GOOGLE_CHAT_HOOK='https://chat.googleapis.com/v1/spaces/A/messages?key=K&token=T'
export EVENTS_KEY=a-key-for-this-check-alone
python3 eng/dockerfile/run.py . samples/WebHost/Dockerfile /health/live
