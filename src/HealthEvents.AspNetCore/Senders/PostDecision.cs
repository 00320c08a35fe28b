namespace HealthEvents.AspNetCore;

/// <summary>What a sender says of a post before its body is read.</summary>
/// <param name="IsMine">Whether it is of this sender, so that no other is asked.</param>
/// <param name="Refusal">The answer where it is refused.</param>
internal readonly record struct PostDecision(bool IsMine, PostAnswer? Refusal = null)
{
    /// <summary>It is of somebody else. An unset decision says so too, and trusts nobody.</summary>
    public static PostDecision NotMine => default;

    /// <summary>It is trusted, or will be held against its body.</summary>
    public static PostDecision Accepted => new(IsMine: true);

    /// <summary>It says that it is of this sender, and is not.</summary>
    public static PostDecision Refused(PostAnswer answer) => new(IsMine: true, answer);
}
