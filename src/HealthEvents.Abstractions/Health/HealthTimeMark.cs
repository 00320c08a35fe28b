namespace HealthEvents;

/// <summary>
/// A mark before an update: <c>[09:55 AM PDT]</c>, <c>[Nov 20, 9:55 AM PST]</c>, <c>[2026-11-20 09:55 UTC]</c>, or one of these
/// without brackets at the beginning of a line.
/// </summary>
/// <remarks>Source: AWS Health user guide and the public events of the AWS Health Dashboard.</remarks>
internal readonly record struct HealthTimeMark
{
    private const int LongestMark = 64;
    private const int DaysOfMonth = 32;

    /// <summary>Where it begins in the text.</summary>
    public int Start { get; init; }

    /// <summary>Where the update behind it begins.</summary>
    public int End { get; init; }

    /// <summary>The minute of the day.</summary>
    public int Minute { get; init; }

    /// <summary>A number that grows with the date.</summary>
    public int Day { get; init; }

    public bool HasDay { get; init; }

    public bool HasYear { get; init; }

    /// <summary>Where the zone stands in the text.</summary>
    public Range Zone { get; init; }

    /// <summary>Whether its time is known. A mark that says it in another way still begins an update.</summary>
    public bool IsUnderstood { get; init; }

    /// <summary>Finds the first mark at or after an index.</summary>
    public static bool TryFind(ReadOnlySpan<char> text, int from, out HealthTimeMark mark)
    {
        for (var at = from; at < text.Length; at++)
        {
            var step = text[at..].IndexOfAny('[', '\n');
            var isLine = at == 0;
            if (!isLine)
            {
                if (step < 0)
                {
                    break;
                }

                at += step;
                isLine = text[at] == '\n';
            }

            if (isLine ? TryReadLine(text, at, out mark) : TryReadBracket(text, at, out mark))
            {
                return true;
            }

            if (at == 0 && text[0] == '[' && TryReadBracket(text, 0, out mark))
            {
                return true;
            }
        }

        mark = default;
        return false;
    }

    // Whatever has a time of day or a date in brackets is a mark, also with words that we do not know.
    private static bool TryReadBracket(ReadOnlySpan<char> text, int at, out HealthTimeMark mark)
    {
        mark = default;
        var room = text[at..Math.Min(text.Length, at + LongestMark)];
        var end = room.IndexOf(']');
        if (end < 0)
        {
            return false;
        }

        var inside = room[1..end];
        var scanner = new Scanner(inside);
        var isUnderstood = scanner.Read();
        if (!isUnderstood && !scanner.HasDay && !HasClock(inside))
        {
            return false;
        }

        var zone = inside[scanner.At..].Trim();
        var zoneStart = at + 1 + (zone.IsEmpty ? scanner.At : inside.LastIndexOf(zone));
        mark = scanner.ToMark(at, at + end + 1, zoneStart..(zoneStart + zone.Length), isUnderstood);
        return true;
    }

    // Prose may begin with a date or a number: only a time with its half of the day or its zone is a mark.
    private static bool TryReadLine(ReadOnlySpan<char> text, int at, out HealthTimeMark mark)
    {
        mark = default;
        var start = text[at] == '\n' ? at + 1 : at;
        var furthest = Math.Min(text.Length, at + LongestMark);
        while (start < furthest && text[start] is ' ' or '\t' or '*' or '-' or '_' or '(' or '\u2022')
        {
            start++;
        }

        start += LeadingWords(text[start..furthest]);
        if (start == furthest || !char.IsAsciiLetterOrDigit(text[start]))
        {
            return false;
        }

        var line = text[start..Math.Min(text.Length, start + LongestMark)];
        var scanner = new Scanner(line);
        if (!scanner.Read())
        {
            return false;
        }

        var zone = 0;
        while (scanner.At + zone < line.Length && char.IsAsciiLetterUpper(line[scanner.At + zone]))
        {
            zone++;
        }

        var hasZone = zone is >= 2 and <= 5 && (scanner.At + zone == line.Length || !char.IsLetterOrDigit(line[scanner.At + zone]));
        if (!scanner.HasHalf && !scanner.HasDay && !hasZone)
        {
            return false;
        }

        var zoneStart = start + scanner.At;
        var zoneEnd = hasZone ? zoneStart + zone : zoneStart;
        mark = scanner.ToMark(start, zoneEnd, zoneStart..zoneEnd, isUnderstood: true);
        return true;
    }

    // "<b>9:55 AM PDT", "Update 9:55 AM PDT", "As of 9:55 AM PDT"
    private static int LeadingWords(ReadOnlySpan<char> text)
    {
        if (text.StartsWith("<") && text.IndexOf('>') is > 0 and var tag)
        {
            return tag + 1;
        }

        foreach (var words in (ReadOnlySpan<string>)["update", "as of", "at"])
        {
            if (text.StartsWith(words, StringComparison.OrdinalIgnoreCase))
            {
                var rest = text[words.Length..].TrimStart(" \t:-");
                return rest.Length < text.Length - words.Length ? text.Length - rest.Length : 0;
            }
        }

        return 0;
    }

    private static bool HasClock(ReadOnlySpan<char> text)
    {
        for (var i = 1; i + 2 < text.Length; i++)
        {
            if (text[i] == ':' && char.IsAsciiDigit(text[i - 1]) && char.IsAsciiDigit(text[i + 1]) && char.IsAsciiDigit(text[i + 2]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Reads a date, where there is one, and a time of day.</summary>
    private ref struct Scanner(ReadOnlySpan<char> text)
    {
        private readonly ReadOnlySpan<char> _text = text;
        private int _year;
        private int _month;
        private int _day;
        private int _minute;

        public int At { get; private set; }

        public readonly bool HasDay => _day > 0;

        /// <summary>Whether AM or PM was read.</summary>
        public bool HasHalf { get; private set; }

        public bool Read()
        {
            Skip();
            ReadDate();
            return ReadClock();
        }

        public readonly HealthTimeMark ToMark(int start, int end, Range zone, bool isUnderstood) => new()
        {
            Start = start,
            End = end,
            Zone = zone,
            IsUnderstood = isUnderstood,
            Minute = _minute,
            HasDay = HasDay,
            HasYear = _year > 0,
            Day = _year > 0 ? new DateOnly(_year, _month, _day).DayNumber : (_month * DaysOfMonth) + _day,
        };

        private void ReadDate()
        {
            var start = At;
            if (Month() is > 0 and var month)
            {
                // Nov 20, 2026
                Take(month, day: Number(2), start);
            }
            else if (Weekday())
            {
                ReadDate();
            }
            else if (DigitsAhead == 4 && Number(4) is var year && Next('-') && Number(2) is var numbered && Next('-'))
            {
                // 2026-11-20
                Take(numbered, day: Number(2), start, year);
                _ = Next('T');
            }
            else
            {
                // 20 Nov 2026
                At = start;
                var day = Number(2);
                Skip();
                Take(Month(), day, start);
            }
        }

        private void Take(int month, int day, int start, int year = 0)
        {
            Skip();
            if (year == 0 && DigitsAhead == 4)
            {
                year = Number(4);
                Skip();
            }

            if (month is < 1 or > 12 || day is < 1 || day > DateTime.DaysInMonth(year is > 0 and < 9999 ? year : 2000, month) || year > 9998)
            {
                At = start;
                return;
            }

            (_year, _month, _day) = (year, month, day);
            if (Word("at"))
            {
                Skip();
            }
        }

        private bool ReadClock()
        {
            if (DigitsAhead is not (1 or 2))
            {
                return false;
            }

            var start = At;
            var hour = Number(2);
            if (!Next(':') || DigitsAhead != 2)
            {
                At = start;
                return false;
            }

            var minute = Number(2);
            if (Next(':'))
            {
                Number(2);
            }

            Skip();
            var isMorning = Word("am") || Word("a.m.");
            HasHalf = isMorning || Word("pm") || Word("p.m.");
            if (hour > 23 || minute > 59 || (HasHalf && hour is 0 or > 12))
            {
                return false;
            }

            hour = !HasHalf ? hour : isMorning ? hour % 12 : (hour % 12) + 12;
            _minute = (hour * 60) + minute;
            Skip();
            return true;
        }

        private readonly int DigitsAhead
        {
            get
            {
                var end = At;
                while (end < _text.Length && char.IsAsciiDigit(_text[end]))
                {
                    end++;
                }

                return end - At;
            }
        }

        private int Number(int most)
        {
            var number = 0;
            for (var end = At + Math.Min(most, DigitsAhead); At < end; At++)
            {
                number = (number * 10) + (_text[At] - '0');
            }

            return number;
        }

        private bool Next(char c)
        {
            if (At == _text.Length || _text[At] != c)
            {
                return false;
            }

            At++;
            return true;
        }

        /// <summary>A word that is not the beginning of a longer one.</summary>
        private bool Word(ReadOnlySpan<char> word)
        {
            var rest = _text[At..];
            if (!rest.StartsWith(word, StringComparison.OrdinalIgnoreCase) || (rest.Length > word.Length && char.IsLetterOrDigit(rest[word.Length])))
            {
                return false;
            }

            At += word.Length;
            return true;
        }

        private int Month()
        {
            const string Names = "janfebmaraprmayjunjulaugsepoctnovdec";
            var month = Name(Names);
            return month < 0 ? 0 : month + 1;
        }

        private bool Weekday() => Name("montuewedthufrisatsun") >= 0;

        // The name may be written out: November, Nov, Nov.
        private int Name(ReadOnlySpan<char> names)
        {
            var rest = _text[At..];
            for (var i = 0; i < names.Length && rest.Length > 3 && char.IsAsciiLetter(rest[0]); i += 3)
            {
                if (rest.StartsWith(names.Slice(i, 3), StringComparison.OrdinalIgnoreCase))
                {
                    while (At < _text.Length && char.IsAsciiLetter(_text[At]))
                    {
                        At++;
                    }

                    Skip();
                    return i / 3;
                }
            }

            return -1;
        }

        private void Skip()
        {
            while (At < _text.Length && (char.IsWhiteSpace(_text[At]) || _text[At] is ',' or '.'))
            {
                At++;
            }
        }
    }
}
