namespace ColdStart;

/// <summary>A function that is started.</summary>
/// <param name="Name">What the table calls it.</param>
/// <param name="Command">The program.</param>
/// <param name="Arguments">Its arguments.</param>
internal sealed record Contender(string Name, string Command, params string[] Arguments);
