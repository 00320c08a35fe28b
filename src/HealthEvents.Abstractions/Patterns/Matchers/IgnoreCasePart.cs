namespace HealthEvents;

/// <summary>Which part of a string is compared.</summary>
internal enum IgnoreCasePart
{
    All = 0,
    Prefix = 1,
    Suffix = 2,
}
