namespace Microsoft.Extensions.DependencyInjection;

/// <summary>What an option takes, as configuration writes it.</summary>
internal enum OptionForm
{
    /// <summary>Any text.</summary>
    Text = 0,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Switch = 1,

    /// <summary>A whole number.</summary>
    Number = 2,

    /// <summary>Hours, minutes and seconds: <c>00:00:20</c>.</summary>
    Duration = 3,

    /// <summary>One of some words.</summary>
    Word = 4,

    /// <summary>Several texts.</summary>
    List = 5,

    /// <summary>A list for each of some words.</summary>
    Lists = 6,

    /// <summary>Several of some words.</summary>
    Words = 7,

    /// <summary>Several sections with options of their own.</summary>
    Sections = 8,

    /// <summary>A section with options of its own.</summary>
    Section = 9,

    /// <summary>A pattern of events, as a text of JSON.</summary>
    Pattern = 10,
}
