namespace HealthEvents;

/// <summary>Makes something of the members of an object.</summary>
/// <typeparam name="T">What is made.</typeparam>
/// <param name="fields">The object.</param>
/// <returns>What was made, or <see langword="null"/> if the object does not hold it.</returns>
public delegate T? EventFieldsReader<out T>(EventFields fields)
    where T : class;
