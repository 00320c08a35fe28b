namespace HealthEvents.Formatters;

/// <summary>How a value is written.</summary>
internal enum ValueSort
{
    /// <summary>Without quotes, up to white space or the next pair: a word, a number.</summary>
    Run,

    /// <summary>Between quotes.</summary>
    Quoted,

    /// <summary>A list or an object between its brackets.</summary>
    Container,
}
