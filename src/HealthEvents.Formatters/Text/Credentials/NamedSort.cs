namespace HealthEvents.Formatters;

/// <summary>What a name says of the value beside it.</summary>
internal enum NamedSort
{
    /// <summary>Nothing: the value is shown, but for what it is by itself.</summary>
    Harmless,

    /// <summary>The value is a credential, whatever it is: a text, a number, a list or an object.</summary>
    Secret,

    /// <summary>The value is a header of HTTP whose scheme and token are one credential.</summary>
    Authorization,

    /// <summary>The value is a header of HTTP that holds cookies up to the end of its line.</summary>
    Cookie,

    /// <summary>A list or an object with this name shows names and no values. A plain value is harmless.</summary>
    Values,

    /// <summary>The value is itself a name, and says of what sort the value of the same pair is.</summary>
    PairName,

    /// <summary>The value of a pair: the name of the pair says of what sort it is.</summary>
    PairValue,
}
