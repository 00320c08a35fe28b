namespace HealthEvents.Sinks;

/// <summary>Hears when a delivery is about to post: nothing else is chosen meanwhile, so that what comes until then can go with it.</summary>
internal interface IPostWatch
{
    /// <summary>A delivery wants to post once more, and waits for its turn.</summary>
    void BeginPost();

    /// <summary>A delivery that was about to post has posted, or will not. It need not have a response yet.</summary>
    void EndPost();
}
